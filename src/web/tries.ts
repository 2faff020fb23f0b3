import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { keyFor } from '../platform/keys/index.ts'

/** How often something may be tried within a sliding window, counted for each key: an address, a number. */
export type TryLimit = { readonly what: string; readonly most: number; readonly minutes: number }

const hashed = async (db: Db, key: string): Promise<Buffer> =>
  createHmac('sha256', await keyFor(db, 'tries'))
    .update(key)
    .digest()

const minutesFrom = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** Takes out what no longer counts, a few at a time, and never waits for another who does the same. */
const sweep = (db: Db, now: Date) =>
  sql`
    delete from web.tries where ctid = any(array(
      select ctid from web.tries where until <= ${now} limit 20 for update skip locked))`.execute(db)

/**
 * Counts one try, in one statement, so that many at once cannot slip past the limit together. Null: go on. Else
 * the moment from which it may be tried again; a refused try does not count and so puts that moment off no further.
 */
export const countTry = async (
  db: Db,
  { what, most, minutes }: TryLimit,
  key: string,
  now: Date,
): Promise<Date | null> => {
  await sweep(db, now)
  const name = await hashed(db, key)
  const since = minutesFrom(now, -minutes)
  const counted = await sql`
    insert into web.tries as t (what, key, times, until)
    values (${what}, ${name}, array[${now}::timestamptz], ${minutesFrom(now, minutes)})
    on conflict (what, key) do update set
      times = array(select each from unnest(t.times) each where each > ${since} order by each)
        || ${now}::timestamptz,
      until = excluded.until
    where (select count(*) from unnest(t.times) each where each > ${since}) < ${most}
    returning 1`.execute(db)
  if (counted.rows.length > 0) return null
  const found = await sql<{ oldest: Date | null }>`
    select (select min(each) from unnest(times) each where each > ${since}) as oldest
    from web.tries where what = ${what} and key = ${name}`.execute(db)
  return minutesFrom(found.rows[0]?.oldest ?? now, found.rows[0]?.oldest ? minutes : 0)
}

/** Takes back the try of that moment: only what failed shall count. */
export const forgiveTry = async (db: Db, { what }: TryLimit, key: string, at: Date): Promise<void> => {
  await sql`
    update web.tries set times =
      times[:array_position(times, ${at}::timestamptz(3)) - 1]
      || times[array_position(times, ${at}::timestamptz(3)) + 1:]
    where what = ${what} and key = ${await hashed(db, key)} and ${at}::timestamptz(3) = any(times)`.execute(
    db,
  )
}
