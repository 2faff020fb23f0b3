import { recall } from '../../../journal/index.ts'
import { dayAt, isId } from '../../../kernel/index.ts'
import { notFound, type Visit } from '../../../web/index.ts'
import {
  type Definition,
  definitionOf,
  definitionVersion,
  type FormPage,
  pagesFor,
  type Requirement,
  requirementsFor,
} from '../../catalogue/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { type Draft, findDraft } from './draft.ts'
import { readSending, type Sending } from './send-draft.ts'

/** A draft opened by its owner, with what may be changed in it. */
export type OwnDraft = Sending & {
  /** The request that is being corrected; null for a new one. */
  readonly request: Sent | null
  /** Questions she may answer now: all that apply, or, in a correction, those asked for and those that became needed. */
  readonly pages: readonly FormPage[]
  readonly requirements: readonly Requirement[]
}

/** The staff's list of items decides in a correction; a page that became needed since is open too. */
const isOpen = (request: Sent | null, answered: (id: string) => boolean) => (ids: readonly string[]) =>
  request === null || ids.some(id => request.asked?.items.includes(id) || !answered(id))

export const openDraft = async (visit: Visit, draft: Draft): Promise<OwnDraft> => {
  const { app } = visit
  const recalled = draft.corrects ? (await recall(app.journal, streamOf(draft.id), application)).state : null
  const request = recalled === null || recalled.status === 'none' ? null : recalled
  const definition: Definition =
    (request === null
      ? definitionOf(draft.service, dayAt(app.now(), 'Asia/Jakarta'))
      : definitionVersion(request.service, request.definition)) ?? notFound()

  const sending = await readSending(app, draft, definition)
  const { situation, uploads } = sending
  const hasAnswer = isOpen(request, id => situation.answers[id] !== undefined)
  const hasDocument = isOpen(request, id => uploads.some(upload => upload.requirement === id))
  return {
    ...sending,
    request,
    pages: pagesFor(definition, situation).filter(page => hasAnswer(page.fields.map(field => field.id))),
    requirements: requirementsFor(definition, situation).filter(({ id }) => hasDocument([id])),
  }
}

/** The draft that the address names, if it is the reader's own. */
export const ownDraft = async (visit: Visit): Promise<OwnDraft> => {
  const { params, who, app } = visit
  if (who.party === 'nobody' || !isId(params.id ?? '')) return notFound()
  const draft = await findDraft(app.db, who.id, params.id ?? '')
  return draft === null ? notFound() : openDraft(visit, draft)
}
