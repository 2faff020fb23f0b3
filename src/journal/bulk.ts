import { sql } from 'kysely'
import type { Fact, Recorded } from '../kernel/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { StreamMoved } from './append.ts'
import { genesis } from './hash.ts'
import type { Entry, Journal } from './journal.ts'
import { asRecorded, seal } from './seal.ts'
import { chainOf, type ExportedFact, type StreamRef } from './stream.ts'
import { updateView } from './view.ts'

/** A fact from before this journal knew of it, with who did it and when as they were. */
export type Past<F extends Fact = Fact> = {
  readonly stream: StreamRef
  readonly fact: F
  readonly actor: string
  readonly at: Date
}

type Head = { position: number; hash: string; added: number }

/** Locks the chains in one order, so that nobody who does the same waits for us while we wait for them. */
const openChains = async (tx: Tx, chains: readonly string[]): Promise<Map<string, Head>> => {
  const names = [...chains].sort()
  await sql`
    insert into journal.chains (chain) select unnest(${names}::text[]) order by 1 on conflict do nothing
  `.execute(tx)
  const found = await sql<{ chain: string; position: number; hash: string }>`
    select chain, position, hash from journal.chains where chain = any(${names}::text[])
    order by chain collate "C" for update`.execute(tx)
  return new Map(found.rows.map(({ chain, position, hash }) => [chain, { position, hash, added: 0 }]))
}

/** Taken after the chains are locked, so that positions rise along each of them. */
const takePositions = async (tx: Tx, count: number): Promise<number[]> => {
  const taken = await sql<{ next: number }>`
    select nextval('journal.positions') as next from generate_series(1, ${count})`.execute(tx)
  return taken.rows.map(row => row.next).sort((a, b) => a - b)
}

const headsOf = async (tx: Tx, streams: readonly string[]): Promise<Map<string, number>> => {
  const found = await sql<{ stream: string; version: number }>`
    select s.stream, coalesce((
      select f.version from journal.facts f where f.stream = s.stream order by f.version desc limit 1), 0) as version
    from unnest(${streams}::text[]) as s (stream)`.execute(tx)
  return new Map(found.rows.map(row => [row.stream, row.version]))
}

const write = async (
  tx: Tx,
  rows: readonly ExportedFact[],
  chains: ReadonlyMap<string, Head>,
): Promise<void> => {
  const written = await sql<{ n: number }>`
    with placed as (
      insert into journal.facts
      select * from jsonb_populate_recordset(null::journal.facts, ${JSON.stringify(rows)}::jsonb)
      on conflict (stream, version) do nothing
      returning 1
    )
    select count(*) as n from placed`.execute(tx)
  if (written.rows[0]?.n !== rows.length) throw new StreamMoved('A stream has gone on since')
  const moved = [...chains].map(([chain, head]) => ({ chain, ...head }))
  await sql`
    update journal.chains c set position = m.position, hash = m.hash, count = c.count + m.added
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
      as m (chain text, position bigint, hash text, added bigint)
    where c.chain = m.chain`.execute(tx)
}

/**
 * Moves a history in: many facts of many streams in one transaction, each at the end of its stream and of its chain
 * in the order given, with its own actor and time. Chains, hashes, versions and views come out as if each had been
 * appended by itself. For loading only: nothing is decided here, so people act through `act`.
 */
export const bulk = (
  journal: Journal,
  past: readonly Past[],
  alongside: (entry: Entry) => Promise<void> = async () => undefined,
): Promise<Recorded[]> =>
  journal.write('bulk', async entry => {
    const { tx } = entry
    if (past.length === 0) {
      await alongside(entry)
      return []
    }
    const chains = await openChains(tx, [...new Set(past.map(each => chainOf(each.stream.mission)))])
    // Versions before positions: a stream may lie in another mission's chain too, and grow there meanwhile.
    const versions = await headsOf(tx, [...new Set(past.map(each => each.stream.id))])
    const positions = await takePositions(tx, past.length)

    const rows = past.map(({ stream, fact, actor, at }, index) => {
      const chain = chains.get(chainOf(stream.mission)) ?? { position: 0, hash: genesis, added: 0 }
      const version = (versions.get(stream.id) ?? 0) + 1
      const position = positions[index] ?? 0
      const { id, mission } = stream
      const { name, body } = fact
      const row = seal(
        { position, stream: id, version, fact: name, body, at: at.toISOString(), actor, mission },
        chain.hash,
      )
      versions.set(id, version)
      chains.set(chainOf(mission), { position, hash: row.hash, added: chain.added + 1 })
      return row
    })
    await write(tx, rows, chains)

    const recorded = rows.map((row, index) => asRecorded((past[index] as Past).fact, row))
    for (const view of journal.views) await updateView(tx, view, recorded)
    await alongside(entry)
    return recorded
  })
