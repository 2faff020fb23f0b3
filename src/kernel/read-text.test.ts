import { expect, test } from 'vitest'
import { readLine, readLines } from './read-text.ts'

test.each([
  ['a space without width', 'Sari\u200b Wulan\u200bdari'],
  ['a byte-order mark', '\ufeffSari Wulan\ufeffdari'],
  ['a join of words', 'Sari Wulan\u2060dari'],
  ['marks of direction', '\u202dSari\u202c \u2067Wulan\u2069dari\u200e\u200f\u061c'],
  ['a soft hyphen', 'Sari Wulan\u00addari'],
  ['controls and needless spaces', ' Sari\t\u00a0 Wulan\u0007dari\u2028'],
])('%s is no part of a name', (_what, typed) => expect(readLine(typed)).toBe('Sari Wulandari'))

test.each([
  ['Persian, with its joiner', 'علی\u200cرضا'],
  ['Malayalam, with its joiner', 'രാജന\u0d4d\u200d'],
  ['an Arabic number sign, which is seen', '\u0600\u0661\u0662'],
])('%s stays as it is', (_what, typed) => expect(readLine(typed)).toBe(typed))

test('an accent typed as a sign of its own joins its letter, whatever stood between them', () =>
  expect(readLine('Jose\u200b\u0301')).toBe('Jos\u00e9'))

test.each(['\u200d', ' \u200c\u200d ', '\u200b\ufeff'])('what only looks empty is empty', typed => {
  expect(readLine(typed)).toBe('')
  expect(readLines(`${typed}\n${typed}`)).toBe('')
})
