import { expect, test } from 'vitest'
import { exponentOf, showMoney } from './money.ts'

test.each([
  ['IDR', 2],
  ['USD', 2],
  ['MYR', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['VND', 0],
  ['KWD', 3],
  ['OMR', 3],
  ['CLF', 4],
])('the minor unit of %s has exponent %i, as ISO 4217 says', (currency, exponent) => {
  expect(exponentOf(currency)).toBe(exponent)
})

test('the passport fee of PP 45/2024 reads as people write it, in both languages', () => {
  const fee = { minor: 35_000_000, currency: 'IDR' }
  expect(showMoney(fee, 'id').replace(/\s/g, ' ')).toBe('IDR 350.000')
  expect(showMoney(fee, 'en').replace(/\s/g, ' ')).toBe('IDR 350,000')
})

test('nothing to pay is said in words; cents are kept where there are some', () => {
  expect(showMoney({ minor: 0, currency: 'IDR' }, 'id')).toBe('Tanpa biaya')
  expect(showMoney({ minor: 0, currency: 'USD' }, 'en')).toBe('Free of charge')
  expect(showMoney({ minor: 1050, currency: 'USD' }, 'en').replace(/\s/g, ' ')).toBe('USD 10.50')
})
