import { absentDays } from './absent-days.ts'
import type { ClockCalendar } from './clock-calendar.ts'
import { dayNumber, weekdayOf } from './day-number.ts'

/** Why a mission does not work on a day, the strongest first: a day has one reason. */
export const closedReasons = ['weekend', 'host-holiday', 'indonesian-holiday', 'closure'] as const
export type ClosedReason = (typeof closedReasons)[number]

/** A calendar made ready for counting. */
export type ClosedDays = {
  /** Null: the mission works. `absent`: the place never had that day. */
  readonly why: (day: number) => ClosedReason | 'absent' | null
  readonly isKnown: (year: number) => boolean
}

const prepare = (calendar: ClockCalendar): ClosedDays => {
  const weekend = new Set<number>(calendar.weekend)
  if (weekend.size >= 7) throw new RangeError('a mission that never opens has no service clock')
  const reasons = new Map<number, ClosedReason>()
  for (const { from, to } of calendar.closures)
    for (let day = dayNumber(from); day <= dayNumber(to); day++) reasons.set(day, 'closure')
  for (const { date } of calendar.indonesianHolidays) reasons.set(dayNumber(date), 'indonesian-holiday')
  for (const { date } of calendar.hostHolidays) reasons.set(dayNumber(date), 'host-holiday')
  const isAbsent = absentDays(calendar.timezone)
  const indonesia = new Set(calendar.knownYears.indonesia)
  const known = new Set(calendar.knownYears.host.filter(year => indonesia.has(year)))
  return {
    why: day => {
      if (isAbsent(day)) return 'absent'
      return weekend.has(weekdayOf(day)) ? 'weekend' : (reasons.get(day) ?? null)
    },
    isKnown: year => known.has(year),
  }
}

const prepared = new WeakMap<ClockCalendar, ClosedDays>()

/** The closed days of a calendar, worked out once for each calendar; a changed calendar is a new one. */
export const closedDays = (calendar: ClockCalendar): ClosedDays => {
  let days = prepared.get(calendar)
  if (days === undefined) {
    days = prepare(calendar)
    prepared.set(calendar, days)
  }
  return days
}
