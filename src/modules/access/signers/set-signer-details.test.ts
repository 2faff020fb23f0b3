import { describe, expect, test } from 'vitest'
import { locales, type Recorded } from '../../../kernel/index.ts'
import type { SignerFact } from '../facts.ts'
import { isUnusualNip } from './nip.ts'
import { setSignerDetails, setSignerDetailsRefusals } from './set-signer-details.ts'
import { entryOn, type SignerBook, signerBook } from './signer-book.ts'

const ratnas = { id: 'e1', account: 'ratna', from: '2026-01-01', to: null }
const known = { isSignerHere: true, isRecorded: false }

const bookOf = (...entries: readonly SignerFact['body'][]): SignerBook =>
  entries.reduce(
    (book, body) => signerBook.evolve(book, { name: 'SignerDetailsSet', body } as Recorded<SignerFact>),
    signerBook.start,
  )

describe('recording what is printed under Ratna’s letters', () => {
  test('from a day on, with ids alone in the fact', () => {
    expect(setSignerDetails(ratnas, known)).toEqual([{ name: 'SignerDetailsSet', body: ratnas }])
  })

  test('not for someone who neither heads the mission nor works at its counter', () => {
    expect(setSignerDetails(ratnas, { ...known, isSignerHere: false })).toEqual({ refused: 'no-signer-here' })
  })

  test('not until a day before its first, but for a single day', () => {
    expect(setSignerDetails({ ...ratnas, to: '2025-12-31' }, known)).toEqual({
      refused: 'details-end-before-start',
    })
    expect(setSignerDetails({ ...ratnas, to: '2026-01-01' }, known)).toHaveLength(1)
  })

  test('sent twice, the second says nothing', () => {
    expect(setSignerDetails(ratnas, { ...known, isRecorded: true })).toEqual([])
  })

  test('every refusal is a sentence in both languages', () => {
    for (const phrase of Object.values(setSignerDetailsRefusals))
      for (const locale of locales) expect(phrase[locale]).toMatch(/\.$/)
  })
})

describe('which entry counts on a day', () => {
  const book = bookOf(
    ratnas,
    { id: 'e2', account: 'arif', from: '2026-01-01', to: null },
    { id: 'e3', account: 'ratna', from: '2026-06-01', to: '2026-06-30' },
    { id: 'e4', account: 'ratna', from: '2027-01-01', to: null },
  )

  test.each([
    ['before the first day none', '2025-12-31', undefined],
    ['on the first day the first', '2026-01-01', 'e1'],
    ['in the days of a temporary one, that one', '2026-06-01', 'e3'],
    ['on its last day still', '2026-06-30', 'e3'],
    ['afterwards the one before again', '2026-07-01', 'e1'],
    ['from its first day on the newer one', '2027-01-01', 'e4'],
  ])('%s', (_when, day, id) => {
    expect(entryOn(book, 'ratna', day)?.id).toBe(id)
  })

  test('a correction for the same days is recorded later and counts', () => {
    expect(entryOn(bookOf(ratnas, { ...ratnas, id: 'e9' }), 'ratna', '2026-11-24')?.id).toBe('e9')
  })
})

test.each([
  ['18 digits', '190001012000012001', false],
  ['18 digits in groups', '19000101 200001 2 001', false],
  ['17 digits', '19000101200001200', true],
  ['a number of local staff', 'LS-0042', true],
])('a staff number of %s is unusual or not, never refused', (_what, nip, unusual) => {
  expect(isUnusualNip(nip)).toBe(unusual)
})
