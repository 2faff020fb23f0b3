import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { servingMissions } from '../reference/loaded-reference.ts'
import { absentDays } from './absent-days.ts'
import { closingTime } from './closing-time.ts'
import { dayNumber, dayText, weekdayOf } from './day-number.ts'
import { localTime } from './local-time.ts'

const zones = [...new Set(servingMissions().map(mission => mission.timezone))]
const day = (text: string) => dayNumber(text)

test('the wall clock agrees with Temporal at any instant at any mission', () => {
  const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
      const wall = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(zone)
      const sinceMidnight = wall.toPlainTime().since(Temporal.PlainTime.from('00:00')).total('milliseconds')
      expect(localTime(at.toISOString(), zone)).toEqual({
        day: day(wall.toPlainDate().toString()),
        millisecond: sinceMidnight,
      })
    }),
    { numRuns: 2000 },
  )
})

test('on the day the clocks change, each side of the change has its own hour', () => {
  const at = (text: string) => localTime(text, 'America/Los_Angeles')
  expect(at('2026-03-08T09:59:59.999Z')).toEqual({ day: day('2026-03-08'), millisecond: 7_199_999 })
  expect(at('2026-03-08T10:00:00Z')).toEqual({ day: day('2026-03-08'), millisecond: 10_800_000 })
})

test('where midnight itself is skipped, the day begins at one', () => {
  expect(localTime('2026-04-23T22:00:00Z', 'Africa/Cairo')).toEqual({
    day: day('2026-04-24'),
    millisecond: 3_600_000,
  })
})

test('Samoa never had 30 December 2011, and every other day before and after', () => {
  const isAbsent = absentDays('Pacific/Apia')
  const around = ['2011-12-28', '2011-12-29', '2011-12-30', '2011-12-31', '2012-01-01']
  expect(around.filter(text => isAbsent(day(text)))).toEqual(['2011-12-30'])
})

test('no mission loses a day in the years of the calendars', () => {
  for (const zone of zones) {
    const isAbsent = absentDays(zone)
    for (let number = day('2026-01-01'); number <= day('2028-12-31'); number++)
      expect(isAbsent(number)).toBe(false)
  }
})

test('a closing time that the clocks skip is the first moment after, and one they repeat is the first of the two', () => {
  expect(closingTime(day('2026-03-29'), '01:30', 'Europe/London')).toBe('2026-03-29T02:30:00+01:00')
  expect(closingTime(day('2026-10-25'), '01:30', 'Europe/London')).toBe('2026-10-25T01:30:00+01:00')
})

test('days are counted from 1970 and know their day of the week', () => {
  expect([day('1970-01-01'), day('2026-11-23'), dayText(20_780), weekdayOf(day('2026-11-23'))]).toEqual([
    0,
    20_780,
    '2026-11-23',
    1,
  ])
  expect(weekdayOf(-1)).toBe(3)
})

test.each(['2026-02-29', '2026-11-31', '2026-1-1', '23-11-2026', '2026-11-23T00:00', ''])(
  '"%s" is not a date',
  text => {
    expect(() => dayNumber(text)).toThrow(RangeError)
  },
)
