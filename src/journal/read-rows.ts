import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Json } from '../kernel/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { ExportedFact } from './stream.ts'

/** A row that no fact can be made of, and the column that is at fault. Its position is the text that stands there. */
export type Unreadable = Pick<ExportedFact, 'stream' | 'version' | 'mission' | 'previous' | 'hash'> & {
  readonly position: string
  readonly fault: 'position' | 'version' | 'time' | 'body'
}

export const isUnreadable = (row: ExportedFact | Unreadable): row is Unreadable => 'fault' in row

type Row = Omit<ExportedFact, 'position' | 'version' | 'body' | 'at'> & {
  readonly position: string | null
  readonly version: string | null
  readonly body: string | null
  readonly at: Date | number | null
}

/** Whole numbers that JavaScript keeps; whatever else stands there is not rounded to one. */
const wholeNumber = (text: string | null): number | null => {
  const value = Number(text ?? Number.NaN)
  return Number.isSafeInteger(value) ? value : null
}

/** Null, also where it cannot be written as it stands: with a number beyond all, or nested without end. */
const readBody = (text: string | null): { body: Json } | null => {
  if (text === null) return null
  try {
    const body = JSON.parse(text) as Json
    // Neither fits into a short text: a number beyond all has 309 digits in PostgreSQL's hand.
    if (text.length > 300) {
      canonicalize(body)
      JSON.stringify(body)
    }
    return { body }
  } catch {
    return null
  }
}

const readAt = (at: Row['at']): string | null =>
  at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : null

const read = (row: Row): ExportedFact | Unreadable => {
  const { stream, fact, actor, mission, previous, hash } = row
  const position = wholeNumber(row.position)
  const version = wholeNumber(row.version)
  const at = readAt(row.at)
  const body = readBody(row.body)
  const unreadable = (fault: Unreadable['fault']): Unreadable => ({
    ...{ position: row.position ?? 'null', stream, version: version ?? 0, mission, previous, hash, fault },
  })
  if (position === null) return unreadable('position')
  if (version === null) return unreadable('version')
  if (at === null) return unreadable('time')
  if (body === null) return unreadable('body')
  return { position, stream, version, fact, ...body, at, actor, mission, previous, hash }
}

export type Pages = {
  /** Of these facts alone. */
  readonly names?: readonly string[]
  readonly pageSize?: number
}

/**
 * Every row of the journal by position: also what no constraint should have let in, and what shares its position or has
 * none. Read in pages, so that a journal of any size fits in memory; where others write meanwhile, read it at one moment.
 */
export async function* readRows(
  tx: Tx,
  { names, pageSize = 2_000 }: Pages = {},
): AsyncGenerator<ExportedFact | Unreadable> {
  const wanted = names === undefined ? sql`` : sql`where fact = any(${names as string[]})`
  await sql`
    declare journal_rows no scroll cursor for
    select position::text, stream, version::text, fact, body::text, at, actor, mission, previous, hash
    from journal.facts ${wanted} order by facts.position`.execute(tx)
  try {
    for (;;) {
      const page = await sql<Row>`fetch ${sql.raw(String(pageSize))} from journal_rows`.execute(tx)
      for (const row of page.rows) yield read(row)
      if (page.rows.length < pageSize) return
    }
  } finally {
    // In a transaction that has failed nothing more is done, and the cursor goes with it.
    await sql`close journal_rows`.execute(tx).catch(() => undefined)
  }
}
