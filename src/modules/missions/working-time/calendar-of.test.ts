import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { servingMissions } from '../reference/loaded-reference.ts'
import { calendarOf, findCalendar, withChanges } from './calendar-of.ts'
import { describeCalendar } from './describe-calendar.ts'
import { holidaysOf } from './holidays.ts'
import { hoursOfMission } from './mission-hours.ts'
import { regionOfMission } from './mission-region.ts'
import { weekendOf } from './mission-weekend.ts'
import { shippedTable } from './shipped-table.ts'
import { hoursRow, regionRow, weekendRow } from './table-rows.ts'

const missions = servingMissions()
const countries = [...new Set(missions.map(({ country }) => country))].sort()

describe('the shipped tables', () => {
  test('name only missions and states that there are', () => {
    const codes = new Set(['*', ...missions.map(({ code }) => code)])
    for (const { mission } of shippedTable('mission-hours.csv', hoursRow)) expect(codes).toContain(mission)
    for (const { mission } of shippedTable('mission-regions.csv', regionRow)) expect(codes).toContain(mission)
    expect(shippedTable('weekends.csv', weekendRow).map(({ country }) => country)).toEqual(countries)
  })

  test('place each region in the state of its mission', () => {
    for (const { mission, region } of shippedTable('mission-regions.csv', regionRow))
      expect(missions.find(({ code }) => code === mission)?.country).toBe(region.slice(0, 2))
  })

  test('have a generated list for exactly the host states whose years are known', () => {
    const files = readdirSync(join(import.meta.dirname, 'data/holidays/generated')).filter(name =>
      name.endsWith('.csv'),
    )
    const known = countries.filter(country => holidaysOf(country, null).years.length > 0)
    expect(files.map(name => name.slice(0, 2)).sort()).toEqual(known)
  })

  test('put the opening of every mission before its cut-off, and that before its closing', () => {
    for (const { code } of missions) {
      const { opens, cutOff, closes } = hoursOfMission(code)
      expect([opens, cutOff, closes].toSorted()).toEqual([opens, cutOff, closes])
    }
  })

  test('carry a source beside every holiday, and call nothing verified that was read in the press or worked out', () => {
    for (const { code, country } of missions)
      for (const day of [
        ...holidaysOf(country, regionOfMission(code)).holidays,
        ...holidaysOf('ID', null).holidays,
      ]) {
        expect(day.source).not.toBe('')
        expect(day.verified).toBe(false)
      }
  })
})

describe('what is known of a year', () => {
  test('Indonesia is known for 2026 and 2027, neither of them compared with the decree itself', () => {
    expect(holidaysOf('ID', null).years.map(({ year, verified }) => [year, verified])).toEqual([
      [2026, false],
      [2027, false],
    ])
  })

  test('the decree gives seventeen holidays and eight days of joint leave in 2026', () => {
    const { holidays, jointLeave } = holidaysOf('ID', null)
    expect(holidays.filter(({ date }) => date.startsWith('2026'))).toHaveLength(17)
    expect(jointLeave).toHaveLength(8)
  })

  test('16 January 2026 is Isra Mikraj, not the birthday of the Prophet', () => {
    const day = holidaysOf('ID', null).holidays.find(({ date }) => date === '2026-01-16')
    expect(day?.name.id).toBe('Isra Mikraj Nabi Muhammad SAW')
  })

  test('fourteen host states have no list, and their missions say so for both years', () => {
    const unknown = countries.filter(country => holidaysOf(country, null).years.length === 0)
    expect(unknown.join(' ')).toBe('AF IQ JO KH KP KW LA LB MM OM PG QA SY TL')
    expect(calendarOf('kbri-doha').knownYears).toEqual({ host: [], indonesia: [2026, 2027] })
    expect(describeCalendar(calendarOf('kbri-doha'), 2026).known.host).toBeNull()
  })

  test('every other host state is known for 2026 and 2027', () => {
    for (const country of countries) {
      const years = holidaysOf(country, null).years.map(({ year }) => year)
      if (years.length > 0) expect(years).toEqual([2026, 2027])
    }
  })
})

describe('where lists differ', () => {
  const datesOf = (country: string, region: string | null) =>
    holidaysOf(country, region).holidays.map(({ date }) => date)

  test('a year kept by hand replaces the generated one: China works on 1 June and rests from 15 to 23 February 2026', () => {
    const dates = datesOf('CN', null)
    expect(dates).toContain('2026-02-23')
    expect(dates).not.toContain('2026-06-01')
  })

  test('a day kept by hand joins the generated year: Kuala Lumpur rests on 2 February 2026', () => {
    expect(datesOf('MY', 'MY-14')).toContain('2026-02-02')
    expect(datesOf('MY', 'MY-13')).not.toContain('2026-02-02')
  })

  test('a day taken out by hand is a working day: China on 1 June 2027', () => {
    expect(datesOf('CN', null)).not.toContain('2027-06-01')
  })

  test('a part of a state has its own holidays: Sydney, Melbourne and Perth keep the King on other days', () => {
    const kingOf = (mission: string) =>
      calendarOf(mission).hostHolidays.filter(
        ({ name, date }) => name.en.startsWith("King's Birthday") && date.startsWith('2026'),
      )
    expect(kingOf('kjri-sydney').map(({ date }) => date)).toEqual(['2026-06-08'])
    expect(kingOf('kjri-perth').map(({ date }) => date)).toEqual(['2026-09-28'])
    expect(calendarOf('kjri-melbourne').hostHolidays.map(({ date }) => date)).toContain('2026-11-03')
  })

  test.each([
    ['kjri-jeddah', [5, 6]],
    ['kbri-kairo', [5, 6]],
    ['kbri-dhaka', [5, 6]],
    ['kbri-bandar-seri-begawan', [5, 7]],
    ['kbri-abu-dhabi', [6, 7]],
    ['kbri-new-delhi', [6, 7]],
    ['kjri-johor-bahru', [6, 7]],
  ])('the weekend of %s is %j', (mission, weekend) => {
    expect(calendarOf(mission).weekend).toEqual(weekend)
  })
})

describe('the calendar of a mission', () => {
  test('is the same object each time, and none for a code that serves nobody', () => {
    expect(calendarOf('kbri-tokyo')).toBe(calendarOf('kbri-tokyo'))
    expect(findCalendar('ptri-new-york')).toBeNull()
    expect(findCalendar('kbri-atlantis')).toBeNull()
    expect(() => calendarOf('kbri-atlantis')).toThrow('No mission "kbri-atlantis" serves citizens.')
  })

  test('has the default hours, said to be unverified, where nothing is known of its own', () => {
    const { isDefault, verified, note } = hoursOfMission('kbri-kuala-lumpur')
    expect([isDefault, verified, note === '']).toEqual([true, false, false])
    expect(hoursOfMission('kjri-melbourne')).toMatchObject({
      isDefault: false,
      closes: '15:30',
      cutOff: '12:30',
    })
  })

  test('says where its weekend comes from', () => {
    expect(weekendOf('SA')).toMatchObject({ verified: false, source: expect.stringContaining('CLDR') })
  })

  test('gets another version with anything that can change an answer, and keeps the old one as it was', () => {
    const calendar = calendarOf('kbri-kuala-lumpur')
    const holiday = {
      date: '2026-11-30',
      name: { id: 'Libur', en: 'Holiday' },
      source: 'test',
      verified: true,
    }
    const changed = [
      withChanges(calendar, { closures: [{ from: '2026-11-30', to: '2026-11-30' }] }),
      withChanges(calendar, { hostHolidays: [holiday] }),
      withChanges(calendar, { indonesianHolidays: [holiday] }),
      withChanges(calendar, { hours: { ...calendar.hours, closes: '16:00' } }),
    ]
    expect(new Set([calendar.version, ...changed.map(({ version }) => version)]).size).toBe(5)
    expect(withChanges(calendar, {}).version).toBe(calendar.version)
    expect(calendar.closures).toEqual([])
    expect(calendar.version).toMatch(/^[0-9a-f]{16}$/)
  })

  test('is told to anyone with every day of the year and its source', () => {
    const told = describeCalendar(calendarOf('kbri-kuala-lumpur'), 2026)
    expect(told).toMatchObject({ mission: 'kbri-kuala-lumpur', country: 'MY', region: 'MY-14', year: 2026 })
    expect(told.known.indonesia?.source).toContain('1497/2025')
    expect(told.jointLeave.map(({ date }) => date)).toContain('2026-12-24')
    expect(told.holidays.every(({ date }) => date.startsWith('2026-'))).toBe(true)
    expect(told.holidays).toContainEqual(
      expect.objectContaining({ date: '2026-08-31', reason: 'host-holiday' }),
    )
    expect(told.holidays).toContainEqual(
      expect.objectContaining({ date: '2026-08-17', reason: 'indonesian-holiday', verified: false }),
    )
  })

  test('tells hours that a mission gave itself as its own word', () => {
    const calendar = calendarOf('kbri-kuala-lumpur')
    const own = withChanges(calendar, {
      hours: { opens: '08:00', closes: '16:00', cutOff: '11:00', verified: true },
    })
    expect(describeCalendar(own, 2026).hours).toMatchObject({
      opens: '08:00',
      verified: true,
      isDefault: false,
      source: 'kbri-kuala-lumpur',
    })
  })
})
