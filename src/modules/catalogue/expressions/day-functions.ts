import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../../kernel/index.ts'

/** Counting in calendar dates, for expressions. A text that is no date makes the expression "not known". */
const date = (day: Day) => Temporal.PlainDate.from(day, { overflow: 'reject' })

/** Whole years from one day to another, as ages are counted; negative when the second is earlier. */
export const yearsBetween = (from: Day, to: Day): number =>
  date(from).until(date(to), { largestUnit: 'years' }).years

export const monthsBetween = (from: Day, to: Day): number =>
  date(from).until(date(to), { largestUnit: 'months' }).months

export const daysBetween = (from: Day, to: Day): number =>
  date(from).until(date(to), { largestUnit: 'days' }).days

/** The 31st plus one month is the month's last day. */
export const addMonths = (day: Day, months: number): Day => date(day).add({ months }).toString()

export const addDays = (day: Day, days: number): Day => date(day).add({ days }).toString()
