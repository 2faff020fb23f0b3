import { expect, test } from 'vitest'
import type { Form } from '../../../../web/index.ts'
import { dayOf, formProblems } from './read-form.ts'

const typed = (day: string): Form => {
  const [year = '', month = '', date = ''] = day.split('-')
  const fields: Record<string, string> = { 'day-year': year, 'day-month': month, 'day-day': date }
  return { text: (name: string) => fields[name] ?? '' } as Form
}
const between = { sent: '2026-11-20', today: '2026-11-24', after: null }

test.each(['2026-11-20', '2026-11-22', '2026-11-24'])('Budi records that she came on %s', day => {
  expect(dayOf(typed(day), 'day', between)).toEqual({ day })
})

test.each([
  ['before she sent the request', '2026-11-19', 'before-sent'],
  ['in another year, by a slip', '2020-01-01', 'before-sent'],
  ['tomorrow', '2026-11-25', 'future'],
  ['on a day that is not', '2026-02-30', 'date'],
] as const)('she cannot have come %s', (_when, day, problem) => {
  expect(dayOf(typed(day), 'day', between)).toEqual({ problem: formProblems[problem] })
})

test.each([
  ['2026-11-21', { problem: formProblems['before-granted'] }],
  ['2026-11-22', { day: '2026-11-22' }],
])('handed over on %s, of a request granted on 22 November', (day, read) => {
  const after = { day: '2026-11-22', problem: formProblems['before-granted'] }
  expect(dayOf(typed(day), 'day', { ...between, after })).toEqual(read)
})
