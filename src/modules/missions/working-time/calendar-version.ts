import { createHash } from 'node:crypto'
import type { ClockCalendar } from './clock-calendar.ts'
import type { MissionHours } from './clock-rule.ts'

/**
 * Names a calendar by all that can change an answer of the clock, so that a date told to somebody can carry which
 * calendar it came from. Names and sources of holidays may be corrected without a new version.
 */
export const calendarVersion = (calendar: ClockCalendar, hours: MissionHours): string => {
  const dates = (list: readonly { readonly date: string }[]) =>
    [...new Set(list.map(({ date }) => date))].sort()
  const said = JSON.stringify([
    calendar.timezone,
    calendar.weekend.toSorted(),
    dates(calendar.hostHolidays),
    dates(calendar.indonesianHolidays),
    calendar.closures.map(({ from, to }) => `${from}/${to}`).sort(),
    calendar.knownYears.host.toSorted(),
    calendar.knownYears.indonesia.toSorted(),
    [hours.opens, hours.closes, hours.cutOff],
    Object.entries(hours.onWeekday ?? {}).map(([day, { opens, closes, cutOff }]) => [
      day,
      opens,
      closes,
      cutOff,
    ]),
  ])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}
