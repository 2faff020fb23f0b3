import { sql } from 'kysely'
import type { Json, Recorded } from '../kernel/index.ts'
import type { One } from '../platform/database/index.ts'

type FactRow = {
  position: number
  stream: string
  version: number
  fact: string
  body: Json
  at: Date
  actor: string
  mission: string | null
}

const columns = sql`position, stream, version, fact, body, at, actor, mission`

const recorded = (row: FactRow): Recorded => ({
  name: row.fact,
  body: row.body,
  position: row.position,
  stream: row.stream,
  version: row.version,
  at: row.at.toISOString(),
  actor: row.actor,
  mission: row.mission,
})

/** One stream's facts in order, after a version. */
export const readStream = async (db: One, stream: string, after = 0): Promise<Recorded[]> => {
  const found = await sql<FactRow>`
    select ${columns} from journal.facts where stream = ${stream} and version > ${after} order by version`.execute(
    db,
  )
  return found.rows.map(recorded)
}

/** The next facts of these names, in the order of the whole journal, up to and including a position. */
export const readOn = async (
  db: One,
  names: readonly string[],
  after: number,
  upTo: number,
  limit: number,
): Promise<Recorded[]> => {
  const found = await sql<FactRow>`
    select ${columns} from journal.facts
    where fact = any(${names as string[]}) and position > ${after} and position <= ${upTo}
    order by position limit ${limit}`.execute(db)
  return found.rows.map(recorded)
}
