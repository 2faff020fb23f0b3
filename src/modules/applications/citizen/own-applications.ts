import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import type { App } from '../../../web/index.ts'
import { type Definition, definitionVersion, isEnd } from '../../catalogue/index.ts'
import { application, type Sent, streamOf } from '../application.ts'
import { closedRank } from '../views/files.ts'
import { type Todo, todosOf } from './todos.ts'

export type OwnApplication = {
  readonly id: string
  readonly request: Sent
  readonly definition: Definition
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
    found.rows.map(async ({ id }) => ({
      id,
      state: (await recall(app.journal, streamOf(id), application)).state,
    })),
  )
  const all = recalled.flatMap(({ id, state }) => {
    if (state.status === 'none') return []
    const definition = definitionVersion(state.service, state.definition)
    if (definition === null) throw new Error(`${state.service} has no version ${state.definition}`)
    const todos = todosOf(state, definition)
    return [{ id, request: state, definition, todos, isOpen: !isEnd(definition, state.status) }]
  })
  const isHers = ({ todos }: OwnApplication) => todos.length > 0
  return [...all.filter(isHers), ...all.filter(own => !isHers(own))]
}
