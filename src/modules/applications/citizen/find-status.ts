import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { type App, keyFor } from '../../../web/index.ts'
import { type Definition, definitionVersion } from '../../catalogue/index.ts'
import { calendarOf } from '../../missions/index.ts'
import { application, streamOf } from '../application.ts'
import { type LetterNews, letterNews, lettersIssued } from './letter-news.ts'
import { type RequestStatus, requestStatus } from './request-status.ts'
import { secretOf } from './secret-of.ts'
import { type Todo, todosOf } from './todos.ts'
import { visitLeft } from './visit-left.ts'

/** Purpose of the key that secrets are derived from. Another name would make every secret on paper worthless. */
const purpose = 'application-status'

/** The secret of one request, for its owner's eyes. */
export const ownSecret = async (app: App, application: string): Promise<string> =>
  secretOf(await keyFor(app.db, purpose), application)

/** Stands for a request that is not there, so that a wrong number costs as much work as a wrong secret. */
const nobodys = '00000000-0000-0000-0000-000000000000'

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export type FoundStatus = {
  readonly status: RequestStatus
  readonly definition: Definition
  readonly letter: LetterNews
  /** What is the applicant's to do now. */
  readonly todos: readonly Todo[]
  /** What is left of a visit that has begun. */
  readonly left: Phrase | null
}

/** Where a request stands, for whoever knows its number and its secret; null whichever of the two is wrong. */
export const findStatus = async (
  app: App,
  { number, secret }: { readonly number: string; readonly secret: string },
): Promise<FoundStatus | null> => {
  const found = await sql<{ id: string }>`
    select id from applications.files where number = ${number}`.execute(app.db)
  const id = found.rows[0]?.id ?? nobodys
  if (!isSame(await ownSecret(app, id), secret) || id === nobodys) return null
  const { state, facts } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none') return null
  const definition = definitionVersion(state.service, state.definition)
  if (definition === null) throw new Error(`${state.service} has no version ${state.definition}`)
  const letter = letterNews(state, await lettersIssued(app, facts))
  const status = requestStatus(state, definition, letter, calendarOf(state.mission), app.now())
  const todos = todosOf(state, definition, letter)
  return { status, definition, letter, todos, left: visitLeft(state, definition) }
}
