import { expect, test } from 'vitest'
import { numberFormatOf } from './number-formats.ts'
import { writeNumber } from './write-number.ts'

const kualaLumpur = { mission: 'kbri-kuala-lumpur', issuedOn: '2026-11-24', sequence: 12 }
const named = numberFormatOf('surat-keterangan-pindah')

test('a number says the place in the register, the register, the mission, the month and the year', () => {
  expect(writeNumber(named, kualaLumpur)).toBe('00012/SKP/KBRI-KUALA-LUMPUR/XI/2026')
})

test.each([
  ['2026-01-31', 'I'],
  ['2026-04-01', 'IV'],
  ['2026-09-09', 'IX'],
  ['2026-12-31', 'XII'],
])('the month of %s is written %s', (issuedOn, month) => {
  expect(writeNumber(named, { ...kualaLumpur, issuedOn })).toContain(`/${month}/2026`)
})

test('past five digits the number grows and loses nothing', () => {
  expect(writeNumber(named, { ...kualaLumpur, sequence: 1_234_567 })).toMatch(/^1234567\//)
})

test('a register that the data do not name is written with its own name', () => {
  expect(writeNumber(numberFormatOf('legalisasi'), kualaLumpur)).toBe(
    '00012/LEGALISASI/KBRI-KUALA-LUMPUR/XI/2026',
  )
})

test('a format that names an unknown part shows it instead of hiding it', () => {
  expect(writeNumber({ ...named, format: '{sequence}/{unit}/{year}' }, kualaLumpur)).toBe('12/{unit}/2026')
})

test('no format claims to be verified without a source that says so', () => {
  for (const register of ['surat-keterangan-pindah', 'passport-collection', 'legalisasi']) {
    expect(numberFormatOf(register)).toMatchObject({
      verified: false,
      source: expect.stringContaining('roposal'),
    })
  }
})
