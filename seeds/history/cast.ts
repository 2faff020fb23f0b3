import type { App } from '../../src/web/index.ts'
import { demoAccount } from '../demo-account.ts'
import { demoPeople } from '../people.ts'
import { type Players, staffOf } from '../players.ts'
import { appoint } from '../seed-people.ts'
import { type HistoryPlace, historyPlaces } from './places.ts'

type StaffRole = 'officer' | 'head-of-mission'

/** The one on the demo page who works there in this role, or somebody nobody can sign in as. */
const staffMember = async (
  app: App,
  { mission, officer, head }: HistoryPlace,
  role: StaffRole,
): ReturnType<typeof staffOf> => {
  const name = role === 'officer' ? officer : head
  const played = demoPeople.find(each => each.role === role && each.mission === mission)
  if (name === null && played === undefined) throw new Error(`The demo world has no ${role} at ${mission}`)
  const subject = name === null ? (played?.id ?? '') : `${role}-${mission}`
  const known = { subject, name: name ?? played?.name ?? '', email: null }
  const account = await demoAccount(app, 'officers', known, 'appointment')
  if (name !== null) await appoint(app, account, { role, mission })
  return staffOf(app, account, mission)
}

/** Who works where in the history; those who are not there yet are appointed. Safe to repeat. */
export const castOf = async (app: App): Promise<ReadonlyMap<string, Players>> => {
  const cast = new Map<string, Players>()
  for (const place of Object.values(historyPlaces)) {
    cast.set(place.mission, {
      officer: await staffMember(app, place, 'officer'),
      head: await staffMember(app, place, 'head-of-mission'),
    })
  }
  return cast
}
