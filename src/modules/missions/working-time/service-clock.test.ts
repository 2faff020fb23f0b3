import { describe, expect, test } from 'vitest'
import type { ClockCalendar } from './clock-calendar.ts'
import type { ClockRule } from './clock-rule.ts'
import type { Pause } from './pauses.ts'
import { serviceClock } from './service-clock.ts'

/** An office with a weekend of Saturday and Sunday and one holiday of each kind; Monday is 23 November 2026. */
const office: ClockCalendar = {
  timezone: 'Asia/Kuala_Lumpur',
  weekend: [6, 7],
  hostHolidays: [{ date: '2026-12-01' }],
  indonesianHolidays: [{ date: '2026-12-02' }],
  closures: [{ from: '2026-12-03', to: '2026-12-04' }],
  knownYears: { host: [2026, 2027], indonesia: [2026] },
}
const rule: ClockRule = {
  opens: '09:00',
  closes: '17:00',
  cutOff: '12:00',
  countsFirstDay: false,
  verified: true,
}

const clock = (
  complete: string,
  days: number,
  more: { pauses?: Pause[]; rule?: Partial<ClockRule>; calendar?: Partial<ClockCalendar> } = {},
) =>
  serviceClock({
    facts: { complete, pauses: more.pauses ?? [] },
    days,
    rule: { ...rule, ...more.rule },
    calendar: { ...office, ...more.calendar },
  })
const pause = (from: string, to: string | null, waitingFor = 'imigrasi'): Pause => ({ from, to, waitingFor })

describe('when a file counts as complete', () => {
  test("Sari's file, complete on Monday at ten, is promised in three days: Tuesday, Wednesday, Thursday", () => {
    const answer = clock('2026-11-23T10:00:00+08:00', 3)
    expect(answer.counted).toEqual(['2026-11-24', '2026-11-25', '2026-11-26'])
    expect(answer.due).toBe('2026-11-26T17:00:00+08:00')
    expect(answer.skipped).toEqual([])
  })

  test('exactly at the cut-off hour it still counts from that day', () => {
    expect(clock('2026-11-23T12:00:00+08:00', 1).completeOn).toBe('2026-11-23')
  })

  test('a millisecond after the cut-off it counts from the next working day', () => {
    expect(clock('2026-11-23T12:00:00.001+08:00', 1).completeOn).toBe('2026-11-24')
  })

  test('before the office opens it counts from that day', () => {
    expect(clock('2026-11-23T00:00:00+08:00', 1).completeOn).toBe('2026-11-23')
  })

  test('after the cut-off on a Friday it counts from Monday', () => {
    expect(clock('2026-11-27T12:01:00+08:00', 1)).toMatchObject({ completeOn: '2026-11-30' })
  })

  test('on a closed day it counts from the next working day, at whatever hour', () => {
    expect(clock('2026-11-28T18:00:00+08:00', 1).completeOn).toBe('2026-11-30')
  })

  test('the closed days before it begins to count are told with their reasons', () => {
    expect(clock('2026-11-30T13:00:00+08:00', 1)).toMatchObject({
      completeOn: '2026-12-07',
      due: '2026-12-08T17:00:00+08:00',
      skipped: [
        { date: '2026-12-01', reason: 'host-holiday' },
        { date: '2026-12-02', reason: 'indonesian-holiday' },
        { date: '2026-12-03', reason: 'closure' },
        { date: '2026-12-04', reason: 'closure' },
        { date: '2026-12-05', reason: 'weekend' },
        { date: '2026-12-06', reason: 'weekend' },
      ],
    })
  })

  test('the date is that of the mission, not that of the server or the sender', () => {
    expect(clock('2026-11-22T18:00:00Z', 1).completeOn).toBe('2026-11-23')
  })

  test('a definition that counts the first day begins with the day of completeness', () => {
    const answer = clock('2026-11-23T10:00:00+08:00', 3, { rule: { countsFirstDay: true } })
    expect(answer.counted).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  })

  test('a promise of no days is due at closing time of the day of completeness', () => {
    expect(clock('2026-11-23T12:30:00+08:00', 0)).toMatchObject({
      counted: [],
      due: '2026-11-24T17:00:00+08:00',
    })
  })
})

describe('a day has one reason', () => {
  const day = '2026-11-24'
  const everything = {
    hostHolidays: [{ date: day }],
    indonesianHolidays: [{ date: day }],
    closures: [{ from: day, to: day }],
  }
  const pauses = [pause('2026-11-24T00:00:00+08:00', '2026-11-25T00:00:00+08:00')]
  const none = { hostHolidays: [], indonesianHolidays: [], closures: [] }

  test.each([
    ['weekend', { ...everything, weekend: [2] as const }],
    ['host-holiday', everything],
    ['indonesian-holiday', { ...everything, hostHolidays: [] }],
    ['closure', { ...everything, hostHolidays: [], indonesianHolidays: [] }],
    ['pause', none],
  ])('%s comes before those after it', (reason, calendar) => {
    expect(clock('2026-11-23T10:00:00+08:00', 1, { calendar, pauses }).skipped).toEqual([
      { date: day, reason },
    ])
  })
})

describe('while the clock stands', () => {
  test('a pause takes out its first day and every day before its last', () => {
    const pauses = [pause('2026-11-24T16:59:00+08:00', '2026-11-26T08:00:00+08:00')]
    expect(clock('2026-11-23T10:00:00+08:00', 2, { pauses })).toMatchObject({
      counted: ['2026-11-26', '2026-11-27'],
      skipped: [
        { date: '2026-11-24', reason: 'pause' },
        { date: '2026-11-25', reason: 'pause' },
      ],
    })
  })

  test('two pauses over one day take it out once', () => {
    const once = [pause('2026-11-24T09:00:00+08:00', '2026-11-27T09:00:00+08:00')]
    const twice = [...once, pause('2026-11-25T09:00:00+08:00', '2026-11-26T09:00:00+08:00', 'citizen')]
    expect(clock('2026-11-23T10:00:00+08:00', 3, { pauses: twice })).toEqual(
      clock('2026-11-23T10:00:00+08:00', 3, { pauses: once }),
    )
  })

  test('a pause that began before the file was complete takes out only what is left of it', () => {
    const pauses = [pause('2026-11-16T09:00:00+08:00', '2026-11-25T09:00:00+08:00')]
    expect(clock('2026-11-23T10:00:00+08:00', 1, { pauses })).toMatchObject({
      completeOn: '2026-11-23',
      counted: ['2026-11-25'],
    })
  })

  test('a pause over the day of completeness does not move that day', () => {
    const pauses = [pause('2026-11-23T09:00:00+08:00', '2026-11-24T09:00:00+08:00')]
    expect(clock('2026-11-23T10:00:00+08:00', 1, { pauses }).counted).toEqual(['2026-11-24'])
  })

  test('but it takes that day out where the definition counts it', () => {
    const pauses = [pause('2026-11-23T09:00:00+08:00', '2026-11-24T09:00:00+08:00')]
    const answer = clock('2026-11-23T10:00:00+08:00', 1, { pauses, rule: { countsFirstDay: true } })
    expect(answer).toMatchObject({
      counted: ['2026-11-24'],
      skipped: [{ date: '2026-11-23', reason: 'pause' }],
    })
  })

  test('a pause that ended before it began, by a wrong clock somewhere, takes nothing out', () => {
    const pauses = [pause('2026-11-26T09:00:00+08:00', '2026-11-24T09:00:00+08:00')]
    expect(clock('2026-11-23T10:00:00+08:00', 3, { pauses }).due).toBe('2026-11-26T17:00:00+08:00')
  })

  test('nothing is due while a pause is open, and Sari is told since when and for whom', () => {
    const pauses = [
      pause('2026-11-25T09:00:00+08:00', null),
      pause('2026-11-26T09:00:00+08:00', null, 'citizen'),
    ]
    expect(clock('2026-11-23T10:00:00+08:00', 5, { pauses })).toMatchObject({
      due: null,
      counted: ['2026-11-24'],
      openPause: { since: '2026-11-25', waitingFor: 'imigrasi' },
    })
  })

  test('an open pause leaves visible that the days were used up before it began', () => {
    const pauses = [pause('2026-12-08T09:00:00+08:00', null)]
    expect(clock('2026-11-23T10:00:00+08:00', 2, { pauses })).toMatchObject({
      due: null,
      counted: ['2026-11-24', '2026-11-25'],
    })
  })
})

describe('at the edges of what is known', () => {
  test('a year that is unknown to one of the two calendars is named', () => {
    expect(clock('2026-12-30T10:00:00+08:00', 3).unknownYears).toEqual([2027])
  })

  test('a year before the calendars is named too', () => {
    expect(clock('2025-12-31T10:00:00+08:00', 1).unknownYears).toEqual([2025])
  })

  test('an unknown year is still counted by weekends', () => {
    expect(clock('2031-01-03T10:00:00+08:00', 1)).toMatchObject({
      due: '2031-01-06T17:00:00+08:00',
      unknownYears: [2031],
    })
  })

  test('a holiday announced later is another calendar and another answer', () => {
    const told = clock('2026-11-23T10:00:00+08:00', 3).due
    const calendar = { hostHolidays: [{ date: '2026-11-25' }] }
    const today = clock('2026-11-23T10:00:00+08:00', 3, { calendar }).due
    expect([told, today]).toEqual(['2026-11-26T17:00:00+08:00', '2026-11-27T17:00:00+08:00'])
  })

  test.each([-1, 1.5, Number.NaN])('%s is not a number of working days', days => {
    expect(() => clock('2026-11-23T10:00:00+08:00', days)).toThrow(RangeError)
  })

  test('an office that never opens has no clock', () => {
    const calendar = { weekend: [1, 2, 3, 4, 5, 6, 7] as const }
    expect(() => clock('2026-11-23T10:00:00+08:00', 1, { calendar })).toThrow('never opens')
  })

  test.each(['', 'yesterday', '2026-13-01T00:00:00Z'])('"%s" is not an instant', complete => {
    expect(() => clock(complete, 1)).toThrow('not an instant')
  })
})

describe('where a day of the week has hours of its own', () => {
  const shortFriday = { onWeekday: { 5: { opens: '08:00', closes: '11:30', cutOff: '10:00' } } }

  test('what falls due on a short Friday is due when the office closes then', () => {
    expect(clock('2026-11-24T10:00:00+08:00', 3, { rule: shortFriday }).due).toBe('2026-11-27T11:30:00+08:00')
  })

  test('a file complete on a short Friday must be in by its cut-off', () => {
    expect(clock('2026-11-27T10:30:00+08:00', 1, { rule: shortFriday }).completeOn).toBe('2026-11-30')
  })
})
