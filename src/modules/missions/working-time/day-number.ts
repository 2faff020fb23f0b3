import type { Day } from '../../../kernel/index.ts'

const dayLength = 86_400_000

/**
 * A calendar date as days since 1970-01-01, so that the clock counts with whole numbers. A date has no zone:
 * every civil day is one step, however many hours the clocks of a place give it.
 */
export const dayNumber = (day: Day): number => {
  const number = Date.parse(`${day}T00:00:00Z`) / dayLength
  if (!Number.isInteger(number) || dayText(number) !== day)
    throw new RangeError(`not a calendar date: "${day}"`)
  return number
}

const texts = new Map<number, Day>()

export const dayText = (number: number): Day => {
  let text = texts.get(number)
  if (text === undefined) {
    text = new Date(number * dayLength).toISOString().slice(0, 10)
    texts.set(number, text)
  }
  return text
}

export const yearOf = (number: number): number => Number(dayText(number).slice(0, 4))

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
