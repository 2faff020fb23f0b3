import { expect, test } from 'vitest'
import { isOutsideCode } from './outside-code.ts'

test.each([
  'KL-0815',
  'W.11/IMI.5/2026',
  '7',
  'spri77',
  '1'.repeat(30),
  'KW-1234567',
  '1'.repeat(15),
  'KW2026000000000001',
  'PASPOR/2026/0012',
  'E-PASPOR-77',
  'TEKNIK/123456',
])('“%s” may be a code', text => {
  expect(isOutsideCode(text)).toBe(true)
})

test.each([
  ...['', ' ', 'Sari', 'Sari Wulandari', 'Ref. Sari Wulandari 3324', 'KL 0815', 'Sari_1', 'Séri1', 'KL-1\n'],
  '1'.repeat(31),
  ...[
    '3374014101900001',
    'NIK3374014101900001',
    'ktp-33740141019',
    'C1234567',
    'x123456',
    'AB1234567',
    'paspor-C1234567',
  ],
])('“%s” is none', text => {
  expect(isOutsideCode(text)).toBe(false)
})
