import { recall } from '../../../journal/index.ts'
import { isId } from '../../../kernel/index.ts'
import { type Handler, NotFound, seeOther, type Visit } from '../../../web/index.ts'
import { application, streamOf } from '../application.ts'
import { findDraft } from './draft.ts'

export type SentInstead = {
  readonly address: string
  /** Null: a correction that she took back, or that was taken along by what ended the asking, was not sent. */
  readonly sent: 'application' | 'correction' | null
  /** What ended the asking: the request is decided or withdrawn, or an officer takes the asking back. */
  readonly ended: 'over' | 'not-asked-any-more' | null
}

/** Where her request stands whose draft the address names; null where she has none. */
export const sentInstead = async ({ app, who, params }: Visit): Promise<SentInstead | null> => {
  const id = params.id ?? ''
  if (who.party === 'nobody' || !isId(id)) return null
  const { state, facts } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none' || state.person !== who.id) return null
  // A correction that is still open has no such page; nothing of it was sent.
  if ((await findDraft(app.db, who.id, id)) !== null) return null
  const address = `/applications/${id}`
  if (state.status === 'correction-asked') return { address, sent: null, ended: null }
  if (state.status === 'rejected' || state.status === 'withdrawn')
    return { address, sent: null, ended: 'over' }
  const last = facts.findLast(({ name }) => name === 'CorrectionSent' || name === 'CorrectionTakenBack')?.name
  if (last === 'CorrectionTakenBack') return { address, sent: null, ended: 'not-asked-any-more' }
  return { address, sent: last === undefined ? 'application' : 'correction', ended: null }
}

export const sentAddress = ({ address, sent }: SentInstead): string =>
  sent === null ? address : `${address}?sent=${sent}`

type Instead = (visit: Visit, found: SentInstead) => Response | Promise<Response>

/** A handler of a draft; where the draft is gone because her request stands in its place, `instead` answers. */
export const whereSent =
  (instead: Instead) =>
  (handler: Handler): Handler =>
  async visit => {
    try {
      return await handler(visit)
    } catch (fault) {
      const found = fault instanceof NotFound ? await sentInstead(visit) : null
      if (found === null) throw fault
      return instead(visit, found)
    }
  }

/**
 * A page of a draft that is gone because it was sent: an answer that never arrived, a double press, the back button.
 * Whoever comes again is shown the request, not a page that is missing.
 */
export const orSent = whereSent((_visit, found) => seeOther(sentAddress(found)))
