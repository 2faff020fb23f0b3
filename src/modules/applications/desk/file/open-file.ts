import type { Visit } from '../../../../web/index.ts'
import { notAllowed } from '../../../../web/index.ts'
import { type LookKind, type Purpose, recordLook } from '../../../access/index.ts'
import { type Reached, reachFile } from '../../reach.ts'
import { signingRole } from '../acts/may-take.ts'
import { chosenPurpose, purposeOf } from './purpose-of.ts'

export type Opened = { readonly reached: Reached; readonly purpose: Purpose | null }

/** A request through this person's reach, and what the look is for; null: they must say so first. */
export const openFile = async (visit: Visit): Promise<Opened> => {
  const reached = await reachFile(visit, visit.params.id ?? '')
  const { request, definition } = reached
  const maySign = signingRole(visit.who, request.mission, definition) !== null
  return { reached, purpose: chosenPurpose(visit.query.get('purpose'), purposeOf(request, maySign)) }
}

/** On record before anything of it goes out. */
export const look = async (
  { app, who }: Visit,
  { id, request: { mission, person } }: Reached,
  what: LookKind,
  purpose: Purpose,
  detail?: string,
): Promise<void> => {
  if (who.party === 'nobody') return notAllowed()
  const applications = [{ id, person, mission }]
  await recordLook(app, who, { what, purpose, applications, ...(detail === undefined ? {} : { detail }) })
}
