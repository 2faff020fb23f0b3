import { type RawBuilder, sql } from 'kysely'
import type { One } from '../../../../platform/database/index.ts'
import type { Progress } from '../../next-steps.ts'
import { closedRank } from '../../views/files.ts'
import type { Wait } from '../../wait-day.ts'
import { nextIs } from './next-act-words.ts'
import type { Filters } from './read-filters.ts'
import { isOpenState, openStates, stateIs } from './work-states.ts'

/** One request as the list needs it; its date is computed from this, never stored. */
export type WorkRow = Progress & {
  readonly id: string
  readonly person: string
  readonly number: string
  readonly since: Date
  readonly completeAt: Date | null
  readonly workingDays: number | null
  readonly countsFirstDay: boolean | null
  readonly toldDue: Date | null
  readonly waitingFor: string | null
  readonly variant: Readonly<Record<string, string>>
  readonly rank: number
  readonly orderAt: Date
  readonly pauses: readonly Wait[]
}

export const pageLength = 25

/** Columns of `applications.files as f`, for every list of requests. */
export const workColumns = sql`
  f.id, f.person, f.number, f.service, f.definition, f.status, f.since, f.complete_at as "completeAt",
  f.working_days as "workingDays", f.counts_first_day as "countsFirstDay", f.told_due as "toldDue",
  f.waiting_for as "waitingFor", f.steps, f.variant, f.rank, f.order_at as "orderAt",
  f.pauses, f.done`

type Asked = {
  readonly mission: string
  /** What this person may list, as a condition on `f`. */
  readonly scope: RawBuilder<boolean>
  readonly filters: Filters
  readonly now: Date
}

export type WorkPage = { readonly rows: readonly WorkRow[]; readonly hasMore: boolean }

/** One page of a mission's open work, most pressing first; of ended requests, the last ended first. */
export const findWork = async (db: One, { mission, scope, filters, now }: Asked): Promise<WorkPage> => {
  const { status, service, next, overdue, after } = filters
  const isNewestFirst = status !== null && !isOpenState(status)
  const conditions = [
    sql<boolean>`f.mission = ${mission}`,
    scope,
    status === null ? sql<boolean>`f.rank < ${sql.lit(closedRank)}` : stateIs(status),
  ]
  if (service !== null) conditions.push(sql<boolean>`f.service = ${service}`)
  if (next !== null) conditions.push(nextIs(next))
  // A sort key, and so a first choice only: what today's calendar makes of each row is computed for its page.
  if (overdue)
    conditions.push(sql<boolean>`f.status = 'complete' and f.order_at < ${now.toISOString()}::timestamptz`)
  if (after !== null) {
    const place = sql`(${after.rank}::smallint, ${after.orderAt}::timestamptz, ${after.id}::uuid)`
    conditions.push(
      isNewestFirst
        ? sql<boolean>`(f.rank, f.order_at, f.id) < ${place}`
        : sql<boolean>`(f.rank, f.order_at, f.id) > ${place}`,
    )
  }
  // With one status the rank is one too, and leaving it out lets the index by status give the order.
  const order = isNewestFirst
    ? sql`f.order_at desc, f.id desc`
    : status === null
      ? sql`f.rank, f.order_at, f.id`
      : sql`f.order_at, f.id`
  const found = await sql<WorkRow>`
    select ${workColumns} from applications.files f
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(pageLength + 1)}`.execute(db)
  return { rows: found.rows.slice(0, pageLength), hasMore: found.rows.length > pageLength }
}

/** Up to here a head counts one by one; beyond it says "more than". */
export const countedUpTo = 1000

export type WorkCounts = Readonly<Record<(typeof openStates)[number] | 'overdue' | 'ready', number>>

/** How much open work there is, by status, without reading all of it. */
export const countWork = async (
  db: One,
  { mission, scope, now }: Pick<Asked, 'mission' | 'scope' | 'now'>,
): Promise<WorkCounts> => {
  const count = (condition: RawBuilder<unknown>) => sql`
    (select count(*)::int from (
      select 1 from applications.files f where f.mission = ${mission} and ${scope} and ${condition}
      limit ${sql.lit(countedUpTo + 1)}) counted)`
  const columns = openStates.map(state => sql`${count(stateIs(state))} as ${sql.id(state)}`)
  const overdue = count(sql`f.status = 'complete' and f.order_at < ${now.toISOString()}::timestamptz`)
  const ready = count(nextIs('decide'))
  const found =
    await sql<WorkCounts>`select ${sql.join(columns)}, ${overdue} as overdue, ${ready} as ready`.execute(db)
  const [counts] = found.rows
  if (counts === undefined) throw new Error('A count always has a row')
  return counts
}
