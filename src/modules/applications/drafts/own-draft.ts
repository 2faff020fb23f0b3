import { onOneConnection, recall } from '../../../journal/index.ts'
import { dayAt, isId } from '../../../kernel/index.ts'
import { notFound, type Visit } from '../../../web/index.ts'
import {
  activeAnswers,
  type Definition,
  definitionOf,
  definitionVersion,
  type FormPage,
  isGiven,
  pagesFor,
  type Requirement,
  requirementsFor,
} from '../../catalogue/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { type RecordBodies, readRecords } from '../records.ts'
import { changedItems } from './changed-items.ts'
import { comingAlong } from './coming-along.ts'
import { type Draft, findDraft } from './draft.ts'
import type { Prefilled } from './prefill.ts'
import { isAboutResidence } from './residence-answers.ts'
import { type Around, readAround, type Sending, sendingOf } from './send-draft.ts'

/** What an officer asked her to correct, and how far she is with it. */
export type Asked = {
  readonly items: readonly string[]
  /** Null where the record was erased. */
  readonly reason: RecordBodies['reason'] | null
  /** Ids of fields and requirements that differ from what was sent, or that she says are right. */
  readonly changed: readonly string[]
  /** What she had sent, each answer with where it came from. */
  readonly sent: Prefilled
}

/** A draft opened by its owner, with what may be changed in it. */
export type OwnDraft = Sending & {
  /** The request that is being corrected; null for a new one. */
  readonly request: Sent | null
  /** Null for a new one. */
  readonly asked: Asked | null
  /** Questions she may answer now: all that apply, or, in a correction, those asked for and those that became needed. */
  readonly pages: readonly FormPage[]
  /** Whether this field may be answered now; the others of its page are shown as they were sent. */
  readonly isOpen: (field: string) => boolean
  readonly requirements: readonly Requirement[]
}

const isAsked = (request: Sent, id: string): boolean => request.asked?.items.includes(id) ?? false

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
    },
    along: comingAlong(definition, { ...situation, answers: before }, situation),
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
  const { situation, uploads } = sending
  const correcting = await correctingOf(visit, sending, request)
  // The staff's list of items decides in a correction; what became needed since is open too.
  const isOpen = (id: string): boolean =>
    request === null ||
    isAsked(request, id) ||
    correcting?.along.has(id) === true ||
    situation.answers[id] === undefined
  return {
    ...sending,
    request,
    asked: correcting?.asked ?? null,
    isOpen,
    pages: pagesFor(definition, situation).filter(page => {
      const ids = page.fields.map(field => field.id)
      // A new request asks it in the step about her residence; a correction has no such step.
      if (isAboutResidence(page)) return request !== null && ids.some(id => isAsked(request, id))
      return ids.some(isOpen)
    }),
    requirements: requirementsFor(definition, situation).filter(
      each =>
        request === null ||
        isAsked(request, each.id) ||
        (!each.optional && (!isGiven(each, uploads) || !isGiven(each, request.case.documents))),
    ),
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
