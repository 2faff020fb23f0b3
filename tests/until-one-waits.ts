import { sql } from 'kysely'
import type { Db } from '../src/platform/database/index.ts'

/** Until so many stand at a lock of this database: then all of those at once are on their way. */
export const untilOneWaits = async (db: Db, many = 1): Promise<void> => {
  const waiting = sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let look = 0; look < 1000; look++) if ((await waiting.execute(db)).rows.length >= many) return
  throw new Error('Nobody came to wait')
}
