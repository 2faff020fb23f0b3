import { expect, test } from 'vitest'
import { dayAt } from '../../src/kernel/index.ts'
import {
  calendarOf,
  lookUpMission,
  missionReference,
  readPlace,
  serviceClock,
} from '../../src/modules/missions/index.ts'
import { historyPeople } from './people.ts'
import { type HistoryPlace, historyPlaces } from './places.ts'
import { historyRequests, historyUntil } from './timeline.ts'
import { workingDaysBefore } from './working-days.ts'

const hour = 3_600_000
/** Every third hour and a bit of five months, over the turn of the year and any weekend. */
const moments = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 9, 1) + index * 61 * hour))

test('whenever the platform is started, the history lies in the past and each request moves forward', () => {
  for (const until of moments) {
    const last = new Map<string, Date>()
    for (const { request, place, at } of historyUntil(until)) {
      const before = last.get(request.id)
      expect([request.acts[place]?.name, at < until], until.toISOString()).toEqual([
        request.acts[place]?.name,
        true,
      ])
      if (before !== undefined)
        expect(at > before, `${request.person.name} ${request.service} ${place}`).toBe(true)
      last.set(request.id, at)
    }
    expect(last.size).toBe(historyRequests.length)
  }
})

test('the mission works on its own working days, before its cut-off', () => {
  for (const { request, place, at } of historyUntil(new Date('2026-11-24T02:00:00Z'))) {
    if (request.acts[place]?.name !== 'complete') continue
    const calendar = calendarOf(request.mission)
    const rule = { ...calendar.hours, countsFirstDay: false }
    const { completeOn } = serviceClock({
      facts: { complete: at.toISOString(), pauses: [] },
      days: 3,
      rule,
      calendar,
    })
    expect([request.mission, completeOn]).toEqual([request.mission, dayAt(at, calendar.timezone)])
  }
})

test('working days are counted back over a weekend that falls on Friday and Saturday', () => {
  const days = workingDaysBefore(calendarOf('kjri-jeddah'), new Date('2026-11-23T09:00:00Z'))
  expect(days.slice(0, 3)).toEqual(['2026-11-22', '2026-11-19', '2026-11-18'])
})

test('everybody lives where the mission that serves them is responsible', () => {
  for (const { mission, country, subdivision } of Object.values<HistoryPlace>(historyPlaces)) {
    const place = readPlace({ country, subdivision })
    expect('value' in place ? lookUpMission(missionReference(), place.value).office : place).toBe(mission)
  }
})

test('among the invented people are a name in Arabic letters and one of a single word', () => {
  const names = historyPeople.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.some(name => /\p{Script=Arabic}/u.test(name))).toBe(true)
  expect(names.some(name => /^\p{Script=Latin}+$/u.test(name))).toBe(true)
})
