import { sql } from 'kysely'
import type { Fact, Recorded } from '../kernel/index.ts'
import { type Db, type Tx, transact } from '../platform/database/index.ts'
import { readOn } from './read.ts'

/**
 * Someone who reads the journal from a bookmark of their own and acts on it. What they write through `tx` happens
 * exactly once; anything else may happen twice and must be harmless to repeat.
 */
export type Follower = {
  readonly name: string
  readonly on: Readonly<Record<string, (fact: Recorded, tx: Tx) => Promise<void>>>
}

export const follower = <F extends Fact>(
  name: string,
  on: { readonly [N in F['name']]?: (fact: Recorded<Extract<F, { name: N }>>, tx: Tx) => Promise<void> },
): Follower => ({ name, on: on as unknown as Follower['on'] })

/**
 * The position up to which nothing can still appear. Transactions take positions in one order and commit in another,
 * so a follower that simply read on would skip what commits late. First the last position taken, then an id of a
 * transaction begun after that: whoever holds a position has an older id, having locked its chain before. Once all older
 * ones have ended, every position up to that one is settled. (A snapshot's xmax would not do: it is the id after the
 * last that *ended*, and those still running may lie beyond it.)
 */
export const safeHorizon = async (
  db: Db,
  pause: (ms: number) => Promise<void>,
  patience = 100,
): Promise<number> => {
  const taken = await sql<{ last: number }>`
    select case when is_called then last_value else 0 end as last from journal.positions`.execute(db)
  const begun = await sql<{ next: string }>`select pg_current_xact_id()::text as next`.execute(db)
  const next = begun.rows[0]?.next ?? '0'
  for (let attempt = 0; attempt < patience; attempt++) {
    const ended = await sql<{ ended: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) >= ${next}::xid8 as ended`.execute(db)
    if (ended.rows[0]?.ended) return taken.rows[0]?.last ?? 0
    await pause(5 + attempt)
  }
  // A long transaction is under way: nothing new is certain yet.
  return 0
}

const batchSize = 100

/** One batch of one follower. Returns how many facts it took; 0: nothing to do, or another process is at it. */
export const followOnce = async (db: Db, each: Follower, horizon: number): Promise<number> => {
  await sql`insert into journal.bookmarks (follower) values (${each.name}) on conflict do nothing`.execute(db)
  return transact(db, async tx => {
    const mark = await sql<{ position: number }>`
      select position from journal.bookmarks where follower = ${each.name} for update skip locked`.execute(tx)
    const position = mark.rows[0]?.position
    if (position === undefined || position >= horizon) return 0
    const facts = await readOn(tx, Object.keys(each.on), position, horizon, batchSize)
    for (const fact of facts) await each.on[fact.name]?.(fact, tx)
    const reached = facts.length < batchSize ? horizon : (facts[facts.length - 1]?.position ?? horizon)
    await sql`update journal.bookmarks set position = ${reached} where follower = ${each.name}`.execute(tx)
    return facts.length
  })
}
