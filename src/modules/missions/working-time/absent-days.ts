import { Temporal } from 'temporal-polyfill'
import { dayText } from './day-number.ts'

const blockLength = 512
const sampleStep = 32
const halfDayInNanoseconds = 43_200_000_000_000

const midnight = (day: number, zone: string) => Temporal.PlainDate.from(dayText(day)).toZonedDateTime(zone)

/** The days of a block that a place never had, as Samoa had no 30 December 2011 when it crossed the date line. */
const absentInBlock = (block: number, zone: string): ReadonlySet<number> => {
  const first = block * blockLength
  const absent = new Set<number>()
  for (let from = first; from < first + blockLength; from += sampleStep) {
    const change =
      midnight(from + sampleStep, zone).offsetNanoseconds - midnight(from, zone).offsetNanoseconds
    if (Math.abs(change) < halfDayInNanoseconds) continue
    for (let day = from; day < from + sampleStep; day++)
      if (midnight(day, zone).toPlainDate().toString() !== dayText(day)) absent.add(day)
  }
  return absent
}

/** Answers, for one place, whether a day of the calendar never dawned there. */
export const absentDays = (zone: string): ((day: number) => boolean) => {
  const blocks = new Map<number, ReadonlySet<number>>()
  return day => {
    const block = Math.floor(day / blockLength)
    let absent = blocks.get(block)
    if (absent === undefined) {
      absent = absentInBlock(block, zone)
      blocks.set(block, absent)
    }
    return absent.has(day)
  }
}
