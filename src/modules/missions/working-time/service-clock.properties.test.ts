import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/index.ts'
import { servingMissions } from '../reference/loaded-reference.ts'
import { calendarOf, withChanges } from './calendar-of.ts'
import { dayNumber, dayText, yearOf } from './day-number.ts'
import { missionClock } from './mission-clock.ts'
import type { Pause } from './pauses.ts'

const codes = servingMissions().map(mission => mission.code)
const mission = fc.constantFrom(...codes)
const instant = fc
  .date({ min: new Date('2025-12-15'), max: new Date('2028-01-15'), noInvalidDate: true })
  .map(date => date.toISOString())
const days = fc.nat({ max: 90 })
const later = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString()
const span = fc.nat({ max: 40 * 86_400_000 })
const pausesAfter = (complete: string) =>
  fc.array(
    fc.tuple(span, span).map(([start, length]): Pause => {
      const from = later(complete, start - 5 * 86_400_000)
      return { from, to: later(from, length), waitingFor: 'imigrasi' }
    }),
    { maxLength: 4 },
  )
const question = fc
  .tuple(mission, instant, days, fc.boolean())
  .chain(([code, complete, count, countsFirstDay]) =>
    pausesAfter(complete).map(pauses => ({ code, asked: { complete, days: count, countsFirstDay, pauses } })),
  )
const holds = (check: (asked: { code: string; asked: Parameters<typeof missionClock>[1] }) => void) =>
  fc.assert(fc.property(question, check), { numRuns: 1500 })
const dueOf = (due: string | null): number => Date.parse(due ?? 'nothing is due')

test('all 130 missions that serve citizens give an answer', () => {
  const answers = codes.map(code =>
    missionClock(code, { complete: '2026-11-23T03:00:00Z', days: 3, countsFirstDay: false, pauses: [] }),
  )
  expect(codes).toHaveLength(130)
  for (const { due, counted } of answers) {
    expect(counted).toHaveLength(3)
    expect(dueOf(due)).toBeGreaterThan(Date.parse('2026-11-25T00:00:00Z'))
  }
})

test('exactly the promised days are counted, in order and each once', () => {
  holds(({ code, asked }) => {
    const { counted } = missionClock(code, asked)
    expect(counted).toHaveLength(asked.days)
    expect([...new Set(counted)].sort()).toEqual(counted)
  })
})

test('a day more is never due earlier, nor is a file complete later', () => {
  fc.assert(
    fc.property(question, span, ({ code, asked }, wait) => {
      const due = dueOf(missionClock(code, asked).due)
      expect(dueOf(missionClock(code, { ...asked, days: asked.days + 1 }).due)).toBeGreaterThanOrEqual(due)
      expect(
        dueOf(missionClock(code, { ...asked, complete: later(asked.complete, wait) }).due),
      ).toBeGreaterThanOrEqual(due)
    }),
    { numRuns: 1500 },
  )
})

test('every day after day 0 up to the due day is counted or skipped, once', () => {
  holds(({ code, asked }) => {
    const { completeOn, counted, skipped, due } = missionClock(code, asked)
    const told = [...counted, ...skipped.map(({ date }) => date)].sort()
    expect(new Set(told).size).toBe(told.length)
    const first = asked.countsFirstDay && asked.days > 0 ? dayNumber(completeOn) : dayNumber(completeOn) + 1
    const last = dayNumber((due ?? '').slice(0, 10))
    const expected: Day[] = []
    for (let day = first; day <= last; day++) expected.push(dayText(day))
    expect(told.filter(day => day >= dayText(first))).toEqual(expected)
  })
})

test('a file is due at closing time of a day on which the mission works', () => {
  holds(({ code, asked }) => {
    const { due, counted, completeOn } = missionClock(code, asked)
    const calendar = calendarOf(code)
    const wall = Temporal.Instant.from(due ?? '').toZonedDateTimeISO(calendar.timezone)
    const day = wall.toPlainDate().toString()
    expect(wall.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(calendar.hours.closes)
    expect(day).toBe(counted.at(-1) ?? completeOn)
    expect(calendar.weekend).not.toContain(wall.dayOfWeek)
    expect([...calendar.hostHolidays, ...calendar.indonesianHolidays].map(({ date }) => date)).not.toContain(
      day,
    )
    expect((due ?? '').slice(-6)).toBe(wall.offset)
  })
})

test('a pause of some working days moves the due day by as many working days', () => {
  fc.assert(
    fc.property(
      mission,
      instant,
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.nat({ max: 40 }),
      (code, complete, count, at, length) => {
        const asked = { complete, countsFirstDay: false, pauses: [] }
        const first = at % count
        const working = missionClock(code, { ...asked, days: count + length + 1 }).counted
        const { timezone } = calendarOf(code)
        const noonOf = (day: Day) =>
          Temporal.PlainDate.from(day)
            .toZonedDateTime({ timeZone: timezone, plainTime: '12:00' })
            .toInstant()
            .toString()
        const pause = {
          from: noonOf(working[first] ?? ''),
          to: noonOf(working[first + length] ?? ''),
          waitingFor: 'citizen',
        }
        const paused = missionClock(code, { ...asked, days: count, pauses: [pause] })
        expect(paused.due).toBe(missionClock(code, { ...asked, days: count + length }).due)
        expect(paused.skipped.filter(({ reason }) => reason === 'pause').map(({ date }) => date)).toEqual(
          working.slice(first, first + length),
        )
      },
    ),
    { numRuns: 1500 },
  )
})

test('the order of pauses does not matter, nor a pause told twice', () => {
  holds(({ code, asked }) => {
    const pauses = [...asked.pauses, ...asked.pauses].reverse()
    expect(missionClock(code, { ...asked, pauses })).toEqual(missionClock(code, asked))
  })
})

test('a closure has the effect of a pause over the same days', () => {
  holds(({ code, asked }) => {
    const { completeOn, due } = missionClock(code, { ...asked, pauses: [] })
    const from = dayText(dayNumber(completeOn) + 1)
    const to = dayText(dayNumber(completeOn) + 3)
    const calendar = withChanges(calendarOf(code), { closures: [{ from, to }] })
    const begin = (day: Day) =>
      Temporal.PlainDate.from(day).toZonedDateTime(calendar.timezone).toInstant().toString()
    const pauses = [{ from: begin(from), to: begin(dayText(dayNumber(to) + 1)), waitingFor: 'mission' }]
    const closed = missionClock(code, { ...asked, pauses: [], calendar })
    expect(closed.counted).toEqual(missionClock(code, { ...asked, pauses }).counted)
    expect(dueOf(closed.due)).toBeGreaterThanOrEqual(dueOf(due))
  })
})

test('the unknown years are those between completeness and due date that a calendar lacks', () => {
  holds(({ code, asked }) => {
    const { unknownYears, due, completeOn } = missionClock(code, asked)
    const { knownYears } = calendarOf(code)
    const isKnown = (year: number) => knownYears.host.includes(year) && knownYears.indonesia.includes(year)
    for (let year = yearOf(dayNumber(completeOn)); year <= Number((due ?? '').slice(0, 4)); year++)
      expect(unknownYears.includes(year)).toBe(!isKnown(year))
  })
})
