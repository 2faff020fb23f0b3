import { Temporal } from 'temporal-polyfill'
import type { InstantText } from '../../../kernel/index.ts'
import { dayNumber } from './day-number.ts'

/** What calendar and clock on the wall showed at an instant. */
export type LocalTime = { readonly day: number; readonly millisecond: number }

const dayLength = 86_400_000
const nanosecondsInOne = 1_000_000

const offsetAt = (milliseconds: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds /
  nanosecondsInOne

/** Zone → day of Greenwich → the offset that held all that day, null where it changed. */
const steadyOffsets = new Map<string, Map<number, number | null>>()

const steadyOffset = (greenwichDay: number, zone: string): number | null => {
  let ofZone = steadyOffsets.get(zone)
  if (ofZone === undefined) {
    ofZone = new Map()
    steadyOffsets.set(zone, ofZone)
  }
  let offset = ofZone.get(greenwichDay)
  if (offset === undefined) {
    const atStart = offsetAt(greenwichDay * dayLength, zone)
    offset = atStart === offsetAt((greenwichDay + 1) * dayLength, zone) ? atStart : null
    ofZone.set(greenwichDay, offset)
  }
  return offset
}

/**
 * The date and the time of day at a place. Temporal decides; its offset is remembered for each day on which it
 * holds throughout, since a report asks for a million instants that fall on some hundred days.
 */
export const localTime = (at: InstantText, zone: string): LocalTime => {
  const milliseconds = Date.parse(at)
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: "${at}"`)
  const offset = steadyOffset(Math.floor(milliseconds / dayLength), zone)
  if (offset !== null) {
    const day = Math.floor((milliseconds + offset) / dayLength)
    return { day, millisecond: milliseconds + offset - day * dayLength }
  }
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
  return {
    day: dayNumber(local.toPlainDate().toString()),
    millisecond: ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond,
  }
}
