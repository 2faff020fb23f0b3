import { sql } from 'kysely'
import type { Fact, Recorded } from '../kernel/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { asRecorded, seal } from './seal.ts'
import { chainOf, type StreamRef } from './stream.ts'

/** Someone appended to the stream first: read again, decide again. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved'
}

/** Facts for the end of a stream. `expected` is the version decided on; 'any' where order decides nothing. */
export type Addition<F extends Fact = Fact> = {
  readonly stream: StreamRef
  readonly facts: readonly F[]
  readonly expected: number | 'any'
}

/** Facts of another stream that the same chain carries, where order decides nothing. */
export type Beside = Omit<Addition, 'expected'>

export type Envelope = {
  readonly actor: string
  readonly at: Date
  /** Asked before the facts are known to be kept, and undone with them. */
  readonly keepViews: (tx: Tx, facts: readonly Recorded[]) => Promise<void>
}

export type Placed<F extends Fact> = {
  /** As they will stand in the journal. */
  readonly recorded: readonly Recorded<F>[]
  /** Rejected with StreamMoved where the stream has gone on since; then nothing may stand. */
  readonly kept: Promise<void>
}

type Opened = { hash: string; head: number | null; positions: readonly string[] }

/**
 * Gives facts their place at the end of a stream and of its chain, inside the caller's transaction, and those of a
 * stream beside it, in whose order nothing lies and which the same chain carries. Versions are known before positions
 * are taken, so that both rise together even where another mission's chain carries facts of the same stream.
 */
export const place = async <F extends Fact>(
  tx: Tx,
  { stream, facts, expected }: Addition<F>,
  beside: Beside | null,
  { actor, at, keepViews }: Envelope,
): Promise<Placed<F>> => {
  const chain = chainOf(stream.mission)
  if (beside !== null && (chainOf(beside.stream.mission) !== chain || expected === 'any'))
    throw new Error('Beside a stream stands another of its chain, and only one of them may have any version')
  const inAnyOrder = beside?.stream.id ?? (expected === 'any' ? stream.id : null)
  const all = [
    ...facts.map(each => ({ each, stream })),
    ...(beside?.facts ?? []).map(each => ({ each, stream: beside?.stream ?? stream })),
  ]
  const opened = await sql<Opened>`
    select min(hash) as hash, min(head) as head, array_agg(first::text order by first) as positions
    from journal.open_chain(${chain}, ${all.length}, ${inAnyOrder})`.execute(tx)
  const { hash = '', head = null, positions = [] } = opened.rows[0] ?? {}

  const versions = new Map([[stream.id, expected === 'any' ? (head ?? 0) : expected]])
  if (beside !== null) versions.set(beside.stream.id, head ?? 0)
  let previous = hash
  const rows = all.map(({ each, stream: { id, mission } }, index) => {
    const version = (versions.get(id) ?? 0) + 1
    versions.set(id, version)
    const { name: fact, body } = each
    const position = Number(positions[index])
    const row = seal(
      { position, stream: id, version, fact, body, at: at.toISOString(), actor, mission },
      previous,
    )
    previous = row.hash
    return row
  })
  const recorded = rows.map((row, index) => asRecorded(all[index]?.each as Fact, row))

  const placing = sql<{ n: number }>`
    with placed as (
      insert into journal.facts
      select * from jsonb_populate_recordset(null::journal.facts, ${JSON.stringify(rows)}::jsonb)
      on conflict (stream, version) do nothing
      returning 1
    ), moved as (
      update journal.chains
      set position = ${rows.at(-1)?.position ?? 0}, hash = ${previous}, count = count + ${rows.length}
      where chain = ${chain}
    )
    select count(*) as n from placed`.execute(tx)
  const viewing = keepViews(tx, recorded)
  // Where the stream has moved on, the views may fail for that reason: what is said is the reason.
  viewing.catch(() => undefined)
  const kept = placing.then(({ rows: [written] }) => {
    if (written?.n !== rows.length) throw new StreamMoved(`${stream.id} has moved on`)
    return viewing
  })
  kept.catch(() => undefined)
  return { recorded: recorded.slice(0, facts.length) as Recorded<F>[], kept }
}

/** As `place`, and ends when all is kept. Throws StreamMoved where the stream has gone on since. */
export const append = async <F extends Fact>(
  tx: Tx,
  addition: Addition<F>,
  envelope: Envelope,
): Promise<readonly Recorded<F>[]> => {
  if (addition.facts.length === 0) return []
  const { recorded, kept } = await place(tx, addition, null, envelope)
  await kept
  return recorded
}
