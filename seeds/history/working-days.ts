import { Temporal } from 'temporal-polyfill'
import { type Day, dayAt } from '../../src/kernel/index.ts'
import { type MissionCalendar, serviceClock } from '../../src/modules/missions/index.ts'

/** Far enough back for the longest history, public holidays and all. */
const calendarDays = 120

/** A mission's working days before the day on which this moment falls there, the last one first. */
export const workingDaysBefore = (calendar: MissionCalendar, moment: Date): readonly Day[] => {
  const today = dayAt(moment, calendar.timezone)
  const from = Temporal.PlainDate.from(today).subtract({ days: calendarDays })
  const { counted } = serviceClock({
    facts: { complete: from.toZonedDateTime(calendar.timezone).toInstant().toString(), pauses: [] },
    days: calendarDays,
    rule: { ...calendar.hours, countsFirstDay: true },
    calendar,
  })
  return counted.filter(day => day < today).reverse()
}

/** So many minutes after a time of the day, at a place. */
export const momentOf = (day: Day, time: string, minutes: number, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .add({ minutes }).epochMilliseconds,
  )
