import { expect, test } from 'vitest'
import { newVerificationCode, readVerificationCode, showVerificationCode } from './verification-code.ts'

test('a code carries 130 random bits: two are never alike', () => {
  const codes = new Set(Array.from({ length: 1_000 }, newVerificationCode))
  expect(codes.size).toBe(1_000)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('a code is printed in groups, and read from them again', () => {
  const code = newVerificationCode()
  expect(showVerificationCode(code)).toMatch(/^\w{5}-\w{5}-\w{5}-\w{5}-\w{6}$/)
  expect(readVerificationCode(showVerificationCode(code))).toBe(code)
})

test.each([
  ['7k3mn 0pqrs tvwxy z0123 456789', '7K3MN0PQRSTVWXYZ0123456789'],
  ['7K3MNOPQRSTVWXYZOI23456789', '7K3MN0PQRSTVWXYZ0123456789'],
  ['7K3MNOPQRSTVWXYZOl23456789', '7K3MN0PQRSTVWXYZ0123456789'],
])('%s is read as %s', (typed, code) => expect(readVerificationCode(typed)).toBe(code))

test.each([
  '',
  '7K3MN',
  '7K3MN0PQRSTVWXYZ01234567890',
  'UUUUUUUUUUUUUUUUUUUUUUUUUU',
  '٧K3MN0PQRSTVWXYZ0123456789',
])('"%s" is no code', typed => expect(readVerificationCode(typed)).toBeNull())
