import { sql } from 'kysely'
import { dayAt } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { zoneOf } from './zone-of.ts'

/** For so many days whoever held it is told that it is over; later he knows. */
const toldFor = 30

/**
 * The last day on which a signature lent to this account at this mission still counted, where that day is past or its
 * lender has ended it; null where nothing was lent, or long ago.
 */
export const lastLoanOver = async (
  db: Db,
  { account, mission }: { readonly account: string; readonly mission: string },
  now: Date,
): Promise<string | null> => {
  const today = dayAt(now, zoneOf(mission))
  const found = await sql<{ over: string }>`
    select to_char(least(ends, (ended_at at time zone ${zoneOf(mission)})::date), 'YYYY-MM-DD') as over
    from access.roles
    where account = ${account} and mission = ${mission} and delegated_by is not null
      and (ended_at is not null or ends < ${today}::date)
      and least(ends, (ended_at at time zone ${zoneOf(mission)})::date) >= ${today}::date - ${toldFor}::integer
    order by over desc limit 1`.execute(db)
  return found.rows[0]?.over ?? null
}
