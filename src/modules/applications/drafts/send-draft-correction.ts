import { act, type Stale } from '../../../journal/index.ts'
import { isRefusal, newId, type Refusal } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { activeAnswers, checkAnswers } from '../../catalogue/index.ts'
import { calendarOf } from '../../missions/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { dueAfterWait } from '../due-of.ts'
import { itemsOf } from '../items-of.ts'
import { readRecords } from '../records.ts'
import { saidItems } from '../said.ts'
import { type CorrectRefused, concernedBy, sendCorrection } from '../send-correction.ts'
import { askedDocuments, caseToSend, requiredDocuments } from './case-to-send.ts'
import { changedItems } from './changed-items.ts'
import { asSent, comingAlong } from './coming-along.ts'
import { keptWithSending, type Sending } from './send-draft.ts'

/** Sends the correction that an officer asked for; the rest of the request stays as it was. */
export const sendDraftCorrection = async (
  app: App,
  sending: Sending,
  request: Sent,
): Promise<
  { readonly sent: true } | (Refusal<CorrectRefused | Stale> & { readonly items: readonly string[] })
> => {
  const { draft, definition, situation } = sending
  const now = app.now()
  const uploads = askedDocuments(definition, situation, sending.uploads)
  const sent = caseToSend(definition, situation, newId(now), uploads, draft.said)
  const records = await readRecords(app.db, draft.id)
  const record = records.find(request.case.answers, 'answers')
  const before = record?.answers ?? {}
  const { mission, number } = request

  const correction = {
    case: sent,
    changed: changedItems(before, activeAnswers(definition, situation), {
      before: request.case.documents.map(document => document.id),
      after: uploads,
      said: { before: record?.said ?? {}, after: draft.said, asked: request.asked?.items ?? [] },
    }),
    confirmed: saidItems(draft.said, 'right'),
    opened: [...comingAlong(definition, asSent(situation, record), situation)],
    inCase: itemsOf(definition, situation),
    required: requiredDocuments(definition, situation, draft.said),
    problems: Object.keys(checkAnswers(definition, situation).problems),
    due: null,
  }

  const outcome = await act(
    app.journal,
    { id: streamOf(draft.id), mission },
    application,
    draft.person,
    state => {
      const due = dueAfterWait(state, definition.clock, calendarOf(mission), now)
      return sendCorrection(state, { ...correction, due })
    },
    keptWithSending(sending, { case: sent, number, mission, uploads }, now),
  )
  if (!isRefusal(outcome)) return { sent: true }
  const { refused } = outcome
  return { refused, items: refused === 'stale' ? [] : concernedBy(refused, request, correction) }
}
