import type { ClockCalendar, Closure } from './clock-calendar.ts'
import type { MissionHours } from './clock-rule.ts'
import type { Holiday } from './holidays.ts'

/** One mission's working time: which days, at which hours, and the version that a promise may carry. */
export type MissionCalendar = Omit<ClockCalendar, 'hostHolidays' | 'indonesianHolidays'> & {
  readonly mission: string
  readonly hostHolidays: readonly Holiday[]
  readonly indonesianHolidays: readonly Holiday[]
  readonly hours: MissionHours
  readonly version: string
}

/** What was decided or announced after the shipped calendars were made; each replaces or joins what they say. */
export type CalendarChanges = {
  readonly closures?: readonly Closure[]
  readonly hostHolidays?: readonly Holiday[]
  readonly indonesianHolidays?: readonly Holiday[]
  /** The mission's own word on its hours, in place of the shipped ones. */
  readonly hours?: MissionHours
}
