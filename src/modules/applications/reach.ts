import { sql } from 'kysely'
import { recall } from '../../journal/index.ts'
import { isId, type Recorded } from '../../kernel/index.ts'
import { notAllowed, notFound, type Visit } from '../../web/index.ts'
import { type Act, permits, scopeOf } from '../access/index.ts'
import { type Definition, definitionVersion } from '../catalogue/index.ts'
import { application, type Sent, streamOf } from './application.ts'
import type { ApplicationFact } from './facts.ts'

/** One request that this person may see, as its facts leave it. */
export type Reached = {
  readonly id: string
  readonly request: Sent
  readonly version: number
  readonly facts: readonly Recorded<ApplicationFact>[]
  readonly definition: Definition
}

/** What may be done to one request. */
export type FileAct = Extract<
  Act,
  | 'open-file'
  | 'withdraw'
  | 'correct'
  | 'ask-correction'
  | 'take-back-correction'
  | 'declare-complete'
  | 'record-step'
  | 'record-payment'
  | 'cancel-entry'
  | 'hand-over'
  | 'decide'
  | 'issue'
>

/** Whether this person may do this to this request now. */
export const mayDo = (visit: Visit, { id, request }: Reached, act: FileAct): boolean => {
  const { mission, person } = request
  return permits(visit.who, act, { type: 'Application', id, mission, person }, visit.app.now())
}

/**
 * One request through what this person may see: another's is simply not found (404), and an act that is not theirs on
 * a request they do see is refused (403).
 */
export const reachFile = async (visit: Visit, id: string, act: FileAct = 'open-file'): Promise<Reached> => {
  const { app, who } = visit
  if (!isId(id)) return notFound()
  const found = await sql`
    select 1 from applications.files f
    where f.id = ${id} and ${scopeOf(who, 'open-file', app.now(), 'f')}`.execute(app.db)
  if (found.rows.length === 0) return notFound()
  const { state, version, facts } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none') return notFound()
  const definition = definitionVersion(state.service, state.definition)
  if (definition === null) throw new Error(`${state.service} has no version ${state.definition}`)
  const reached: Reached = { id, request: state, version, facts, definition }
  return mayDo(visit, reached, act) ? reached : notAllowed()
}

/** A document as it was sent with a request. */
export type ReachedUpload = {
  readonly id: string
  readonly requirement: string
  readonly part: string | null
  readonly name: string
  readonly kind: 'image' | 'pdf'
  readonly stored: string
  readonly bytes: number
  readonly details: {
    readonly pages?: number | null
    readonly notScanned?: boolean
    readonly storedType?: string
  }
  readonly state: 'sent' | 'replaced'
}

const uploadColumns = sql`id, requirement, part, name, kind, stored, bytes, details, state`

/** Every document that was ever sent with a request, those replaced since too. */
export const uploadsOf = async (visit: Visit, { id }: Reached): Promise<readonly ReachedUpload[]> => {
  const found = await sql<ReachedUpload>`
    select ${uploadColumns} from applications.uploads
    where application = ${id} and state <> 'draft' order by at, id`.execute(visit.app.db)
  return found.rows
}

/** One document of a request that this person may see. */
export const reachUpload = async (
  visit: Visit,
  { id, request: { mission, person } }: Reached,
  upload: string,
): Promise<ReachedUpload> => {
  if (!isId(upload)) return notFound()
  const found = await sql<ReachedUpload>`
    select ${uploadColumns} from applications.uploads
    where id = ${upload} and application = ${id} and state <> 'draft'`.execute(visit.app.db)
  const [row] = found.rows
  if (row === undefined) return notFound()
  const document = { type: 'Document', id: upload, mission, person } as const
  return permits(visit.who, 'see-document', document, visit.app.now()) ? row : notAllowed()
}
