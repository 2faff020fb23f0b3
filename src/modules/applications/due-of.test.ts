import { describe, expect, test } from 'vitest'
import { calendarOf, withChanges } from '../missions/index.ts'
import type { Sent } from './application.ts'
import { bothDates, dueAfterWait, dueOf, promiseFor } from './due-of.ts'

const calendar = calendarOf('kbri-kuala-lumpur')
const threeDays = { workingDays: 3, countsFirstDay: false }
const monday = '2026-11-23T10:00:00+08:00'
const thursdayEvening = '2026-11-26T09:00:00.000Z'

const holidayOnWednesday = withChanges(calendar, { closures: [{ from: '2026-11-25', to: '2026-11-25' }] })

describe('the date of a request', () => {
  test("Sari's file, complete on Monday morning, is due on Thursday when the counter closes", () => {
    expect(dueOf({ completeAt: monday, pauses: [] }, threeDays, calendar)).toBe(thursdayEvening)
  })

  test('before the file is complete there is no date', () => {
    expect(dueOf({ completeAt: null, pauses: [] }, threeDays, calendar)).toBeNull()
  })

  test('while immigration has the file there is no date', () => {
    const pauses = [{ from: '2026-11-24T02:00:00Z', to: null }]
    expect(dueOf({ completeAt: monday, pauses }, threeDays, calendar)).toBeNull()
  })

  test('a wait that has ended moves the date by the days it took', () => {
    const pauses = [{ from: '2026-11-24T02:00:00Z', to: '2026-11-26T02:00:00Z' }]
    // Tuesday and Wednesday are taken out: Thursday, Friday, Monday remain.
    expect(dueOf({ completeAt: monday, pauses }, threeDays, calendar)).toBe('2026-11-30T09:00:00.000Z')
  })

  test('a closure announced later moves the date, though nothing was written down', () => {
    expect(dueOf({ completeAt: monday, pauses: [] }, threeDays, holidayOnWednesday)).toBe(
      '2026-11-27T09:00:00.000Z',
    )
  })
})

test('what Budi promises names the days, the rule and the calendar', () => {
  expect(promiseFor(threeDays, calendar, new Date(monday))).toEqual({
    due: thursdayEvening,
    workingDays: 3,
    countsFirstDay: false,
    calendar: calendar.version,
    unknownYears: [],
  })
})

test('a promise that reaches into a year of unknown holidays says so', () => {
  const late = promiseFor(threeDays, calendar, new Date('2029-11-05T10:00:00+08:00'))
  expect(late.unknownYears).toEqual([2029])
})

const complete: Sent = {
  status: 'complete',
  number: 'KUL-2026-000001',
  service: 'passport-replacement',
  definition: 1,
  person: 'sari',
  mission: 'kbri-kuala-lumpur',
  case: {
    answers: 'a',
    documents: [],
    variant: {},
    steps: [],
    tariff: { total: null, verified: false, lines: [] },
  },
  submittedAt: '2026-11-20T02:00:00.000Z',
  since: '2026-11-23T02:00:00.000Z',
  asked: null,
  completeAt: '2026-11-23T02:00:00.000Z',
  promised: { ...threeDays, due: thursdayEvening, calendar: calendar.version, unknownYears: [] },
  pauses: [],
  done: [],
  entries: [],
  agencyAnswer: null,
  document: null,
}

describe('the date first told and the date of today', () => {
  test('are the same while nothing has changed', () => {
    expect(bothDates(complete, calendar)).toEqual({
      told: thursdayEvening,
      today: thursdayEvening,
      differ: false,
      unknownYears: [],
    })
  })

  test('stand side by side once a closure was announced', () => {
    expect(bothDates(complete, holidayOnWednesday)).toEqual({
      told: thursdayEvening,
      today: '2026-11-27T09:00:00.000Z',
      differ: true,
      unknownYears: [],
    })
  })

  test('name a year that a long wait has led to, and of which the holidays are not known', () => {
    const waited: Sent = {
      ...complete,
      pauses: [{ from: '2026-11-24T02:00:00.000Z', to: '2028-01-05T02:00:00.000Z', waitingFor: 'imigrasi' }],
    }
    expect(bothDates(waited, calendar)).toMatchObject({ told: thursdayEvening, unknownYears: [2028] })
  })

  test('the one first told stays while the clock stands', () => {
    const paused: Sent = {
      ...complete,
      status: 'paused',
      pauses: [{ from: '2026-11-24T02:00:00.000Z', to: null, waitingFor: 'imigrasi' }],
    }
    expect(bothDates(paused, calendar)).toMatchObject({ told: thursdayEvening, today: null, differ: false })
  })

  test('there is neither before anything was promised', () => {
    expect(bothDates({ ...complete, completeAt: null, promised: null }, calendar)).toBeNull()
    expect(bothDates({ status: 'none' }, calendar)).toBeNull()
  })
})

describe('when a wait ends now', () => {
  const paused: Sent = {
    ...complete,
    status: 'paused',
    pauses: [{ from: '2026-11-24T02:00:00.000Z', to: null, waitingFor: 'imigrasi' }],
  }

  test('the date told anew leaves out the days of the wait', () => {
    expect(dueAfterWait(paused, threeDays, calendar, new Date('2026-11-26T02:00:00Z'))).toBe(
      '2026-11-30T09:00:00.000Z',
    )
  })

  test('no date is told where the clock had not begun', () => {
    const early: Sent = { ...complete, status: 'correction-asked', completeAt: null, promised: null }
    expect(dueAfterWait(early, threeDays, calendar, new Date(monday))).toBeNull()
    expect(dueAfterWait({ status: 'none' }, threeDays, calendar, new Date(monday))).toBeNull()
  })
})
