import type { Day } from '../../../kernel/index.ts'
import type { Weekday } from './weekday.ts'

/** Days on which a mission is shut for a reason of its own: a move, an election, mourning. Both ends included. */
export type Closure = { readonly from: Day; readonly to: Day }

/** All that the clock needs to know of a place: which days count there, and how far that is known. */
export type ClockCalendar = {
  readonly timezone: string
  /** Days of the week on which the mission is shut; never all seven. */
  readonly weekend: readonly Weekday[]
  readonly hostHolidays: readonly { readonly date: Day }[]
  readonly indonesianHolidays: readonly { readonly date: Day }[]
  readonly closures: readonly Closure[]
  /** Years whose holidays are known. Outside them the clock counts by weekends and closures alone, and says so. */
  readonly knownYears: { readonly host: readonly number[]; readonly indonesia: readonly number[] }
}
