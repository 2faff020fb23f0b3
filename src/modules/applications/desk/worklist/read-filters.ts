import { isId } from '../../../../kernel/index.ts'
import { isNextAct, type NextAct } from '../../next-steps.ts'
import { isWorkState, type WorkState } from './work-states.ts'

/** Where the next page begins: the last row shown. */
export type After = { readonly rank: number; readonly orderAt: string; readonly id: string }

/** What the officer wants to see of the mission's work. No personal data: this stands in an address. */
export type Filters = {
  readonly status: WorkState | null
  readonly service: string | null
  /** Narrowed to the requests that wait for this kind of step. */
  readonly next: NextAct | null
  readonly overdue: boolean
  readonly after: After | null
  /** What the names are looked at for, as the address says it; believed only where it may be named. */
  readonly saidPurpose: string | null
}

const readAfter = (text: string | null): After | null => {
  const [rank = '', orderAt = '', id = ''] = (text ?? '').split('_')
  const isInstant = /^[1-9]\d{3}-\d{2}-\d{2}T[\d:.]+Z$/.test(orderAt) && !Number.isNaN(Date.parse(orderAt))
  if (!/^\d$/.test(rank) || !isId(id) || !isInstant) return null
  return { rank: Number(rank), orderAt: new Date(orderAt).toISOString(), id }
}

/** Anything odd in the address counts as not asked for; a purpose is the reader's to answer for, and kept as said. */
export const readFilters = (query: URLSearchParams): Filters => {
  const status = query.get('state')
  const service = query.get('service')
  const next = query.get('next')
  return {
    status: status !== null && isWorkState(status) ? status : null,
    service: service !== null && /^[a-z0-9-]+$/.test(service) ? service : null,
    next: next !== null && isNextAct(next) ? next : null,
    overdue: query.get('overdue') === 'yes',
    after: readAfter(query.get('after')),
    saidPurpose: query.get('for') || null,
  }
}

/** The address of the list as filtered, from its beginning or after a row. */
export const worklistAddress = (
  mission: string,
  { status, service, next, overdue, saidPurpose }: Omit<Filters, 'after'>,
  after: After | null = null,
): string => {
  const query = new URLSearchParams({ mission })
  if (status !== null) query.set('state', status)
  if (service !== null) query.set('service', service)
  if (next !== null) query.set('next', next)
  if (overdue) query.set('overdue', 'yes')
  if (saidPurpose !== null) query.set('for', saidPurpose)
  if (after !== null) query.set('after', `${after.rank}_${after.orderAt}_${after.id}`)
  return `/desk?${query}`
}
