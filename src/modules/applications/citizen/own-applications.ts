import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import type { App } from '../../../web/index.ts'
import { type Definition, definitionVersion, isEnd } from '../../catalogue/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { closedRank } from '../views/files.ts'
import { type LetterNews, letterNews, lettersIssued } from './letter-news.ts'
import { type Todo, todosOf } from './todos.ts'

export type OwnApplication = {
  readonly id: string
  readonly request: Sent
  readonly definition: Definition
  readonly letter: LetterNews
  /** What she has to do now. */
  readonly todos: readonly Todo[]
  readonly isOpen: boolean
}

/** More than anyone has; what is older is found by its number. */
const most = 100

/** Everything a person has sent: first what asks for something of hers, then what still runs, newest first. */
export const ownApplications = async (app: App, person: string): Promise<readonly OwnApplication[]> => {
  const found = await sql<{ id: string }>`
    select id from applications.files where person = ${person}
    order by (rank >= ${closedRank}), submitted_at desc, id desc limit ${most}`.execute(app.db)
  const recalled = await Promise.all(
    found.rows.map(async ({ id }) => {
      const { state, facts } = await recall(app.journal, streamOf(id), application)
      const letter = state.status === 'none' ? null : letterNews(state, await lettersIssued(app, facts))
      return { id, state, letter }
    }),
  )
  const all = recalled.flatMap(({ id, state, letter }) => {
    if (state.status === 'none') return []
    const definition = definitionVersion(state.service, state.definition)
    if (definition === null) throw new Error(`${state.service} has no version ${state.definition}`)
    const todos = todosOf(state, definition, letter)
    // Without the letter it was for, what was granted is not finished.
    const isOpen = !isEnd(definition, state.status) || letter?.kind === 'ended'
    return [{ id, request: state, definition, letter, todos, isOpen }]
  })
  const isHers = ({ todos }: OwnApplication) => todos.length > 0
  return [...all.filter(isHers), ...all.filter(own => !isHers(own))]
}
