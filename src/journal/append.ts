import { sql } from 'kysely'
import type { Fact, Recorded } from '../kernel/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { asRecorded, seal } from './seal.ts'
import { chainOf, type StreamRef } from './stream.ts'

/** Someone appended to the stream first: read again, decide again. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved'
}

/**
 * Puts facts at the end of a stream and of its chain, inside the caller's transaction.
 * `expected` is the version the decision was made on; 'any' for streams where order decides nothing.
 * Throws StreamMoved where the stream has gone on since. The version is known before positions are taken, so that both
 * rise together even where another mission's chain carries facts of the same stream.
 */
export const append = async <F extends Fact>(
  tx: Tx,
  stream: StreamRef,
  facts: readonly F[],
  expected: number | 'any',
  envelope: {
    readonly actor: string
    readonly at: Date
    /** Asked before the facts are known to be kept, and undone with them. */
    readonly keepViews: (tx: Tx, facts: readonly Recorded[]) => Promise<void>
  },
): Promise<Recorded<F>[]> => {
  if (facts.length === 0) return []
  const isAny = expected === 'any'
  const opened = await sql<{ hash: string; first: string; head: number | null }>`
    select hash, first, head from journal.open_chain(
      ${chainOf(stream.mission)}, ${facts.length}, ${isAny ? stream.id : null})`.execute(tx)
  const before = isAny ? (opened.rows[0]?.head ?? 0) : expected
  const at = envelope.at.toISOString()

  let previous = opened.rows[0]?.hash ?? ''
  const rows = facts.map((each, index) => {
    const row = seal(
      {
        position: Number(opened.rows[index]?.first),
        stream: stream.id,
        version: before + index + 1,
        fact: each.name,
        body: each.body,
        at,
        actor: envelope.actor,
        mission: stream.mission,
      },
      previous,
    )
    previous = row.hash
    return row
  })
  const last = rows[rows.length - 1]

  const recorded = rows.map((row, index) => asRecorded(facts[index] as F, row))

  const placing = sql<{ n: string }>`
    with placed as (
      insert into journal.facts
      select * from jsonb_populate_recordset(null::journal.facts, ${JSON.stringify(rows)}::jsonb)
      on conflict (stream, version) do nothing
      returning 1
    ), moved as (
      update journal.chains set position = ${last?.position ?? 0}, hash = ${previous}, count = count + ${facts.length}
      where chain = ${chainOf(stream.mission)}
    )
    select count(*) as n from placed`.execute(tx)
  const viewing = envelope.keepViews(tx, recorded)
  // Where the stream has moved on, the views may fail for that reason: what is said is the reason.
  viewing.catch(() => undefined)
  const written = await placing
  if (Number(written.rows[0]?.n) !== facts.length)
    throw new StreamMoved(`${stream.id} is past version ${before}`)
  await viewing
  return recorded
}
