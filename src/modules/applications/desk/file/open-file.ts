import type { Visit } from '../../../../web/index.ts'
import { notAllowed } from '../../../../web/index.ts'
import {
  chosenPurposes,
  isOpenedFor,
  isPurpose,
  type LookKind,
  type Purpose,
  recordLook,
} from '../../../access/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { type Reached, reachFile } from '../../reach.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import { tasksNow } from '../acts/may-take.ts'
import { justDone } from './just-done.ts'
import { purposesOf } from './purpose-of.ts'
import { purposePage } from './purpose-page.tsx'

type Found = { readonly reached: Reached; readonly tasks: readonly Step[] }

export type Opened =
  | (Found & {
      readonly purpose: Purpose
      /** Back to the file, for the same purpose where it is still one that may be named. */
      readonly back: string
    })
  | (Found & {
      readonly purpose: null
      /** The page that asks what for; nothing of the file is on it but its number. */
      readonly ask: Response
    })

/**
 * A request through this person's reach, and what the look is for: their own task with it, or what they say. Of the
 * task purposes an address is believed for those that are theirs now; something inside a file (`part`) is looked at for
 * what the file itself was opened for.
 */
export const openFile = async (visit: Visit, part: 'file' | 'inside'): Promise<Opened> => {
  const { app, who, query } = visit
  if (who.party === 'nobody') return notAllowed()
  const reached = await reachFile(visit, visit.params.id ?? '')
  const { id, request } = reached
  const tasks = tasksNow(visit, reached)
  const own = purposesOf(tasks, request)
  const { task, possible } = own
  const named: readonly Purpose[] = [...possible, ...chosenPurposes]
  const found = { reached, tasks }
  const openFor = (purpose: Purpose): Opened => ({
    ...found,
    purpose,
    back: named.includes(purpose) ? `${fileAddress(id)}?purpose=${purpose}` : fileAddress(id),
  })
  const ask = (problem: 'none-chosen' | 'unknown' | null): Opened => ({
    ...found,
    purpose: null,
    ask: visit.page(purposePage(visit, reached, own, problem)),
  })

  const said = query.get('purpose')
  if (said === null) {
    const purpose = task ?? (part === 'file' ? justDone(visit, reached) : null)
    return purpose === null ? ask(null) : openFor(purpose)
  }
  const purpose = isPurpose(said) ? said : null
  if (purpose === null) return ask(said === '' ? 'none-chosen' : 'unknown')
  if (named.includes(purpose)) return openFor(purpose)
  const isInside = part === 'inside' && (await isOpenedFor(app, who, { id, person: request.person }, purpose))
  return isInside ? openFor(purpose) : ask('unknown')
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
