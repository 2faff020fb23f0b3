import type { TestDatabase } from '../../../../../tests/database.ts'
import { openSite as openAnySite } from '../../../../../tests/site.ts'
import { act } from '../../../../journal/index.ts'
import { isRefusal, newId } from '../../../../kernel/index.ts'
import { openLetters } from '../../../../platform/letters/index.ts'
import type { Party, Role, SignedIn } from '../../../../web/index.ts'
import { openAccount } from '../../accounts/open-account.ts'
import { appointments, rolesStream } from '../../roles/appointments.ts'
import { grantRole } from '../../roles/grant-role.ts'
import { heldRoles } from '../../roles/held-roles.ts'
import { signatureRoutes } from '../../routes.ts'
import { rolesView } from '../../views/roles.ts'

export const kualaLumpur = 'kbri-kuala-lumpur'
const jeddah = 'kjri-jeddah'

const parties: Partial<Record<Role, Party>> = { 'ministry-administrator': 'ministry', ministry: 'ministry' }

const staff = [
  ['ratna', 'Ratna Kusumawati', 'head-of-mission', kualaLumpur],
  ['budi', 'Budi Santoso', 'officer', kualaLumpur],
  ['arif', 'Arif Rahman', 'officer', kualaLumpur],
  ['fajar', 'Fajar Nugroho', 'protection-officer', kualaLumpur],
  ['wulan', 'Wulan Sari', 'mission-administrator', kualaLumpur],
  ['salma', 'Salma Hidayati', 'officer', jeddah],
  ['joko', 'Joko Prasetyo', 'ministry-administrator', null],
  ['dewi', 'Dewi Anggraini', 'ministry', null],
] as const satisfies readonly (readonly [string, string, Role, string | null])[]
export type Played = (typeof staff)[number][0]

/** The pages on signatures with their people, appointed by the same verbs as anywhere; rights are those of now. */
export const openSignatures = async (database: TestDatabase) => {
  const people = {} as Record<Played, SignedIn>
  const site = await openAnySite<Played>(database, {
    people,
    starts: '2026-11-24T02:00:00.000Z',
    modules: [{ name: 'access', routes: signatureRoutes, views: [rolesView] }],
  })
  Object.assign(site.app, { letters: await openLetters() })
  const { app } = site
  const signedIn = async (account: string, name: string, role: Role, mission: string | null) => ({
    ...{ id: account, name, role, mission, party: parties[role] ?? 'mission', session: `session-${account}` },
    held: await heldRoles(app.db, account, app.now()),
  })
  const ids = {} as Record<Played, string>
  for (const [played, name, role, mission] of staff) {
    const known = { issuer: 'https://officers.example', subject: played, name, email: null }
    const { id } = await openAccount(app, known, 'appointment')
    const granted = await act(app.journal, rolesStream(id), appointments, 'system:test', given =>
      grantRole(given, { id: newId(app.now()), role, mission, from: '2026-01-01', to: null }),
    )
    if (isRefusal(granted)) throw new Error(granted.refused)
    ids[played] = id
  }
  /** Roles are read anew, as at each request. */
  const everyoneAsks = async () => {
    for (const [played, name, role, mission] of staff)
      people[played] = await signedIn(ids[played], name, role, mission)
  }
  await everyoneAsks()
  return { ...site, ids, everyoneAsks }
}
