import type { Phrase } from '../../kernel/index.ts'
import { countryName } from './place-name.ts'
import { findMission, missionReference } from './reference/loaded-reference.ts'

/** An office as other parts of the platform show it: by name, with a way to its page. */
export type MissionDisplay = {
  readonly code: string
  readonly shortName: string
  readonly name: Phrase
  readonly country: Phrase
  readonly timezone: string
  readonly href: string
}

/** For a code that may be old or foreign: what cannot be found is shown by its code, and never stops a page. */
export const missionForDisplay = (code: string): MissionDisplay => {
  const mission = findMission(code)
  const href = `/missions/${code}`
  if (!mission) {
    const name = { id: code, en: code }
    return { code, shortName: code, name, country: { id: '', en: '' }, timezone: 'UTC', href }
  }
  const { shortName, name, timezone } = mission
  return { code, shortName, name, country: countryName(missionReference(), mission.country), timezone, href }
}
