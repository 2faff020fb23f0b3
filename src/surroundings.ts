import { roleWords } from './modules/access/index.ts'
import { findMission, missionReference } from './modules/missions/index.ts'
import type { Module, Surroundings } from './web/index.ts'

/** A number to dial stays on one line. */
const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')

/** What stands around every page: the modules' entries, whom to call in danger, and who is signed in, in words. */
export const surroundingsOf = (modules: readonly Module[], demo: boolean): Surroundings => {
  const hotline = missionReference().contacts.find(contact => contact.kind === 'phone')
  return {
    demo,
    nav: modules.flatMap(module => module.nav ?? []),
    emergency:
      hotline === undefined
        ? null
        : {
            label: {
              id: `${hotline.name.id}: ${unbroken(hotline.value)}`,
              en: `${hotline.name.en}: ${unbroken(hotline.value)}`,
            },
            href: `tel:${hotline.value.replace(/[^+\d]/g, '')}`,
          },
    describe: ({ role, mission }) => ({
      roleName: roleWords[role],
      place: mission === null ? null : (findMission(mission)?.shortName ?? mission),
      account: '/account/sessions',
    }),
  }
}
