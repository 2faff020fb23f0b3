import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { isDay } from '../../../kernel/index.ts'
import { calendarOf, withChanges } from './calendar-of.ts'
import { missionClock } from './mission-clock.ts'

/** What a second program, in another language and with no code of ours, made of the same calendars. */
const file = join(import.meta.dirname, '../../../../tests/fixtures/service-clock.json')
const golden = z
  .object({
    cases: z.array(
      z.object({
        title: z.string(),
        mission: z.string(),
        days: z.number(),
        from: z.string(),
        pauses: z.array(z.tuple([z.string(), z.string().nullable()])),
        countsFirstDay: z.boolean(),
        closures: z.array(z.tuple([z.string(), z.string()])),
        answer: z.object({
          due: z.string().nullable(),
          counted: z.array(z.string()),
          skipped: z.array(z.object({ date: z.string(), reason: z.string() })),
          rule: z.object({
            opens: z.string(),
            closes: z.string(),
            cutOff: z.string(),
            countsFirstDay: z.boolean(),
            verified: z.boolean(),
          }),
          unknownYears: z.array(z.number()),
        }),
      }),
    ),
  })
  .parse({ ...JSON.parse(readFileSync(file, 'utf8')) })

/** Dates in the table begin at midnight of their mission; none of its six changes its clocks at midnight. */
const moment = (text: string, mission: string): string => {
  if (!isDay(text)) return text
  const utc = new Date(`${text}T00:00:00Z`)
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendarOf(mission).timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(utc)
  const offset = Date.parse(`${wall.replace(' ', 'T')}Z`) - utc.getTime()
  return new Date(utc.getTime() - offset).toISOString()
}

test('the golden table has sixty cases at six missions', () => {
  expect(golden.cases).toHaveLength(60)
  expect(new Set(golden.cases.map(({ mission }) => mission)).size).toBe(6)
})

test.each(golden.cases)(
  '$mission, $days days: $title',
  ({ mission, days, from, pauses, countsFirstDay, closures, answer }) => {
    const { due, counted, skipped, rule, unknownYears } = missionClock(mission, {
      complete: from,
      days,
      countsFirstDay,
      pauses: pauses.map(([since, until]) => ({
        from: moment(since, mission),
        to: until === null ? null : moment(until, mission),
        waitingFor: 'imigrasi',
      })),
      calendar: withChanges(calendarOf(mission), {
        closures: closures.map(([first, last]) => ({ from: first, to: last })),
      }),
    })
    expect({ due, counted, skipped, rule, unknownYears }).toEqual(answer)
  },
)
