import { expect, test } from 'vitest'
import { isDay } from './dates.ts'

test.each(['2026-11-24', '2028-02-29', '0001-01-01'])('"%s" is a day', text => expect(isDay(text)).toBe(true))

test.each([
  ...['2026-02-29', '2026-02-30', '2026-11-31', '2026-13-01', '26-01-01', '2026-1-1', '23-11-2026', ''],
  ...['2026-11-23T00:00', '+002026-11-23', ' 2026-11-23', '2026-11-23\n'],
])('"%s" is no day', text => expect(isDay(text)).toBe(false))
