import { expect, test } from 'vitest'
import { newApplicationNumber } from '../drafts/number.ts'
import { readCode, readNumber } from './read-code.ts'

test.each([
  ['7K2M-9QX4', '7K2M9QX4'],
  ['7k2m 9qx4', '7K2M9QX4'],
  [' 7k2m9qx4 ', '7K2M9QX4'],
  ['7K2M–9QX4', '7K2M9QX4'],
  ['OIL0-0001', '01100001'],
  ['７Ｋ２Ｍ-9QX4', '7K2M9QX4'],
  ['7K2M\0-9QX4', '7K2M9QX4'],
  ['', ''],
])('what Sari types from paper, "%s", is read as %s', (typed, read) => {
  expect(readCode(typed)).toBe(read)
})

test('a number is found however it is typed', () => {
  for (let count = 0; count < 100; count++) {
    const number = newApplicationNumber()
    expect(readNumber(number)).toBe(number)
    expect(readNumber(number.replace('-', '').toLowerCase())).toBe(number)
  }
})
