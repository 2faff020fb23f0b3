import { onOneConnection, recall } from '../../../journal/index.ts'
import { dayAt, isId } from '../../../kernel/index.ts'
import { notFound, type Visit } from '../../../web/index.ts'
import { activeAnswers, type Definition, definitionOf, definitionVersion } from '../../catalogue/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { itemsOf } from '../items-of.ts'
import { type RecordBodies, readRecords } from '../records.ts'
import { changedItems } from './changed-items.ts'
import { asSent, comingAlong } from './coming-along.ts'
import { type Draft, findDraft } from './draft.ts'
import type { Prefilled } from './prefill.ts'
import { type Around, readAround, type Sending, sendingOf } from './send-draft.ts'
import { type WhatIsOpen, whatIsOpen } from './what-is-open.ts'

/** What an officer asked her to correct, and how far she is with it. */
export type Asked = {
  readonly items: readonly string[]
  /** Null where the record was erased. */
  readonly reason: RecordBodies['reason'] | null
  /** Ids of fields and requirements that differ from what was sent, or that she says are right. */
  readonly changed: readonly string[]
  /** What she had sent, each answer with where it came from. */
  readonly sent: Prefilled
  /** What her case asks for as she answers now; of what was asked, she cannot give anything else. */
  readonly inCase: readonly string[]
}

/** A draft opened by its owner, with what may be changed in it. */
export type OwnDraft = Sending &
  WhatIsOpen & {
    /** The request that is being corrected; null for a new one. */
    readonly request: Sent | null
    /** Null for a new one. */
    readonly asked: Asked | null
  }

type Correcting = { readonly asked: Asked; readonly along: ReadonlySet<string> }

/** What was asked, what is changed, and which questions come along with that. */
const correctingOf = async (
  { app }: Visit,
  { draft, definition, situation, uploads }: Sending,
  request: Sent | null,
): Promise<Correcting | null> => {
  if (request?.asked == null) return null
  const records = await readRecords(app.db, draft.id)
  const record = records.find(request.case.answers, 'answers')
  const before = record?.answers ?? {}
  const documents = {
    before: request.case.documents.map(({ id }) => id),
    after: uploads,
    said: { before: record?.said ?? {}, after: draft.said, asked: request.asked.items },
  }
  return {
    asked: {
      items: request.asked.items,
      reason: records.find(request.asked.reason, 'reason'),
      changed: changedItems(before, activeAnswers(definition, situation), documents),
      sent: { answers: before, provenance: record?.provenance ?? {} },
      inCase: itemsOf(definition, situation),
    },
    along: comingAlong(definition, asSent(situation, record), situation),
  }
}

export const openDraft = async (visit: Visit, draft: Draft, read?: Around): Promise<OwnDraft> => {
  const { app } = visit
  const recalled = draft.corrects ? (await recall(app.journal, streamOf(draft.id), application)).state : null
  const request = recalled === null || recalled.status === 'none' ? null : recalled
  const definition: Definition =
    (request === null
      ? definitionOf(draft.service, dayAt(app.now(), 'Asia/Jakarta'))
      : definitionVersion(request.service, request.definition)) ?? notFound()

  const around = read ?? (await onOneConnection(app.db, one => readAround(one, draft)))
  const sending = sendingOf(draft, definition, around, app.now())
  const correcting = await correctingOf(visit, sending, request)
  return {
    ...sending,
    request,
    asked: correcting?.asked ?? null,
    ...whatIsOpen(sending, request, correcting?.along ?? new Set()),
  }
}

/** The draft that the address names, if it is the reader's own. */
export const ownDraft = async (visit: Visit): Promise<OwnDraft> => {
  const { params, who, app } = visit
  const { id = '' } = params
  if (who.party === 'nobody' || !isId(id)) return notFound()
  const [draft, around] = await onOneConnection(app.db, one =>
    Promise.all([findDraft(one, who.id, id), readAround(one, { id, person: who.id })]),
  )
  return draft === null ? notFound() : openDraft(visit, draft, around)
}
