import { expect, test } from 'vitest'
import { bareNumber, nameWords } from './search-terms.ts'

test.each([
  ['Sari Wulandari', ['sari', 'wulandari']],
  ['NUR', ['nur']],
  ["Siti Nur'aini binti Ahmad", ['siti', 'nur', 'aini', 'binti', 'ahmad']],
  ['José  García-López', ['jose', 'garcia', 'lopez']],
  ['محمد حسن', ['محمد', 'حسن']],
  ['Wulan\u200bdari', ['wulandari']],
  ['علی\u200cرضا', ['علیرضا']],
  ['Hasan 😀 Hasan', ['hasan']],
  ['  ', []],
])('%s is found by its words', (name, words) => {
  expect(nameWords(name)).toEqual(words)
})

test.each([
  ['KUL-2026-000118', 'kul2026000118'],
  [' c 1234567 ', 'c1234567'],
  ['Ｃ１２３', 'c123'],
])('the number %s is found however it is written', (written, bare) => {
  expect(bareNumber(written)).toBe(bare)
})
