import { expect, test } from 'vitest'
import { calendarOf } from '../missions/index.ts'
import { howLate, latenessWords } from './how-late.ts'

const kualaLumpur = calendarOf('kbri-kuala-lumpur')
/** Thursday 26 November 2026, 17:00 in Kuala Lumpur. */
const due = '2026-11-26T09:00:00.000Z'
const inEnglish = (now: string) => latenessWords(howLate(due, new Date(now), kualaLumpur)).en

test.each([
  ['on Tuesday morning', '2026-11-24T09:00+08:00', 'in 2 working days'],
  ['on Wednesday evening', '2026-11-25T23:00+08:00', 'in 1 working day'],
  ['on the day itself', '2026-11-26T08:00+08:00', 'due today'],
  ['at the very moment of closing', '2026-11-26T17:00+08:00', 'due today'],
  ['a minute after closing', '2026-11-26T17:01+08:00', 'just overdue'],
  ['the morning after', '2026-11-27T08:00+08:00', 'overdue by 1 working day'],
  ['on the Sunday after', '2026-11-29T12:00+08:00', 'overdue by 1 working day'],
  ['a week later', '2026-12-03T12:00+08:00', 'overdue by 5 working days'],
])('%s Budi reads how late the file is', (_when, now, words) => {
  expect(inEnglish(now)).toBe(words)
})

test('Salma counts by the weekend of Jeddah, Friday and Saturday', () => {
  const jeddah = calendarOf('kjri-jeddah')
  const thursday = '2026-11-26T14:00:00.000Z'
  const late = howLate(thursday, new Date('2026-11-29T12:00+03:00'), jeddah)
  expect(late).toEqual({ kind: 'overdue', workingDays: 1 })
})

test('in Indonesian too', () => {
  expect(latenessWords({ kind: 'overdue', workingDays: 5 }).id).toBe('lewat 5 hari kerja')
})
