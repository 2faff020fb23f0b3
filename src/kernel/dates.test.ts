import { expect, test } from 'vitest'
import { dayAt, isDay, showInstant } from './dates.ts'

test.each(['2026-11-24', '2028-02-29', '0001-01-01'])('"%s" is a day', text => expect(isDay(text)).toBe(true))

test.each([
  ...['2026-02-29', '2026-02-30', '2026-11-31', '2026-13-01', '26-01-01', '2026-1-1', '23-11-2026', ''],
  ...['2026-11-23T00:00', '+002026-11-23', ' 2026-11-23', '2026-11-23\n'],
])('"%s" is no day', text => expect(isDay(text)).toBe(false))

test('the last moment of a day belongs to it, and the next to the next', () => {
  expect(dayAt('2026-11-24T15:59:59.999Z', 'Asia/Kuala_Lumpur')).toBe('2026-11-24')
  expect(dayAt('2026-11-24T16:00:00.000Z', 'Asia/Kuala_Lumpur')).toBe('2026-11-25')
})

test('each minute is told as itself, at each place and in each language', () => {
  const [first, second] = ['2026-11-24T02:00:59Z', '2026-11-24T02:01:00Z']
  expect(showInstant(first, 'Asia/Kuala_Lumpur', 'en')).toContain('10:00')
  expect(showInstant(second, 'Asia/Kuala_Lumpur', 'en')).toContain('10:01')
  expect(showInstant(second, 'Asia/Kathmandu', 'en')).toContain('07:46')
  expect(showInstant(second, 'Asia/Kuala_Lumpur', 'id')).toContain('10.01')
})
