import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../kernel/index.ts'
import { dayText } from './day-number.ts'
import type { TimeOfDay } from './time-of-day.ts'

const known = new Map<string, Map<number, InstantText>>()

/**
 * The instant at which the wall clock of a place shows a time on a day, written with the offset that holds there
 * then. Where clocks skip that time it is the first moment after the gap; where they repeat it, the first of the two.
 */
export const closingTime = (day: number, closes: TimeOfDay, zone: string): InstantText => {
  const place = `${zone} ${closes}`
  let days = known.get(place)
  if (days === undefined) {
    days = new Map()
    known.set(place, days)
  }
  let instant = days.get(day)
  if (instant === undefined) {
    instant = Temporal.PlainDate.from(dayText(day))
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(closes) })
      .toString({ timeZoneName: 'never' })
    days.set(day, instant)
  }
  return instant
}
