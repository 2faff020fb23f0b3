import type { TimeOfDay } from './time-of-day.ts'
import type { Weekday } from './weekday.ts'

/** When a counter opens and closes, and until when a file that is complete counts from that day. */
export type Hours = {
  readonly opens: TimeOfDay
  readonly closes: TimeOfDay
  readonly cutOff: TimeOfDay
}

/** The hours of one mission. `onWeekday`: where a day of the week differs, such as a short Friday. */
export type MissionHours = Hours & {
  readonly verified: boolean
  readonly onWeekday?: { readonly [day in Weekday]?: Hours }
}

/** By which rule the days of one service are counted at one mission. */
export type ClockRule = MissionHours & {
  /** True: the day of completeness is day 1; false: it is day 0 and the next working day is day 1. */
  readonly countsFirstDay: boolean
}

export const hoursOn = (hours: MissionHours, weekday: number): Hours =>
  hours.onWeekday === undefined
    ? hours
    : (Object.entries(hours.onWeekday).find(([day]) => Number(day) === weekday)?.[1] ?? hours)
