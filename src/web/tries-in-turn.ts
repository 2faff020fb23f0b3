import type { Db } from '../platform/database/index.ts'
import { countTry, forgiveTry, type TryLimit } from './tries.ts'

/** A limit, and whom or what it is counted for. */
export type Counted = { readonly limit: TryLimit; readonly key: string }

export type TriesInTurn = {
  /** Every try counts here. */
  readonly always: readonly Counted[]
  /** A network's first tries at one thing; while they last, nothing that others do keeps it out. */
  readonly first: Counted
  /** Everybody's tries at that thing after their first ones, together: many networks cannot search for its secret. */
  readonly further: Counted
}

/** Counts this try wherever it counts, and tells where; or the moment to come back, where a limit is reached. */
export const countInTurn = async (
  db: Db,
  { always, first, further }: TriesInTurn,
  now: Date,
): Promise<Date | readonly Counted[]> => {
  const count = ({ limit, key }: Counted) => countTry(db, limit, key, now)
  for (const each of always) {
    const again = await count(each)
    if (again !== null) return again
  }
  if ((await count(first)) === null) return [...always, first]
  return (await count(further)) ?? [...always, further]
}

/** Takes the try of that moment back everywhere: it was right. */
export const forgiveAll = async (db: Db, counted: readonly Counted[], at: Date): Promise<void> => {
  for (const { limit, key } of counted) await forgiveTry(db, limit, key, at)
}
