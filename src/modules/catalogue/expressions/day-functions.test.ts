import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, monthsBetween, yearsBetween } from './day-functions.ts'

test('a person grows a year older on the birthday, one born on 29 February at the end of February', () => {
  expect(yearsBetween('2008-11-25', '2026-11-24')).toBe(17)
  expect(yearsBetween('2008-11-24', '2026-11-24')).toBe(18)
  expect(yearsBetween('2008-02-29', '2026-02-28')).toBe(17)
  expect(yearsBetween('2008-02-29', '2026-03-01')).toBe(18)
  expect(yearsBetween('2028-02-29', '2026-03-01')).toBe(-1)
})

test('a stay of twelve months is full on the same day of the next year', () => {
  expect(monthsBetween('2025-12-21', '2026-12-20')).toBe(11)
  expect(monthsBetween('2025-12-20', '2026-12-20')).toBe(12)
})

test('days are counted over leap days and years', () => {
  expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61)
  expect(addDays('2027-12-31', 61)).toBe('2028-03-01')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
})
