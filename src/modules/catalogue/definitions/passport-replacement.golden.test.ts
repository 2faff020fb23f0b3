import { describe, expect, test } from 'vitest'
import { definitionVersion } from '../catalogue.ts'
import { requirementsFor } from '../requirements-for.ts'
import type { Answers, Situation } from '../situation.ts'
import { tariffFor } from '../tariff-for.ts'

/** Written by hand from the tariff law and the missions' lists, never from the definition. */
const prices = `
  reason   | caused by       | kind       | years | total
  expired  | -               | ordinary   | five  |  350000
  expired  | -               | ordinary   | ten   |  650000
  expired  | -               | electronic | five  |  650000
  expired  | -               | electronic | ten   |  950000
  full     | -               | ordinary   | five  |  350000
  full     | -               | electronic | ten   |  950000
  lost     | carelessness    | ordinary   | five  | 1350000
  lost     | carelessness    | ordinary   | ten   | 1650000
  lost     | carelessness    | electronic | five  | 1650000
  lost     | carelessness    | electronic | ten   | 1950000
  lost     | force majeure   | ordinary   | five  |  350000
  lost     | force majeure   | electronic | ten   |  950000
  damaged  | carelessness    | ordinary   | five  |  850000
  damaged  | carelessness    | ordinary   | ten   | 1150000
  damaged  | carelessness    | electronic | five  | 1150000
  damaged  | carelessness    | electronic | ten   | 1450000
  damaged  | force majeure   | ordinary   | ten   |  650000
  damaged  | force majeure   | electronic | five  |  650000`

const permit = 'stay-permit'
const child = ['birth-certificate', 'parents-marriage', 'parents-passports']

const documents: readonly (readonly [string, Answers, readonly string[]])[] = [
  ['Sari, whose passport expires', { reason: 'expired' }, ['old-passport', permit, 'work-contract']],
  ['Sari, whose passport is full', { reason: 'full' }, ['old-passport', permit, 'work-contract']],
  [
    'Sari, who lost it and has a copy',
    { reason: 'lost', hasCopy: true },
    ['police-report', 'lost-passport-copy', permit, 'work-contract'],
  ],
  [
    'Sari, who lost it and has no copy',
    { reason: 'lost', hasCopy: false },
    ['police-report', 'citizenship-proofs', permit, 'work-contract'],
  ],
  [
    'Sari, who lost it and has no permit',
    { reason: 'lost', hasCopy: false, stayPermit: 'none' },
    ['police-report', 'citizenship-proofs'],
  ],
  [
    'Sari, whose passport was damaged by a flood',
    { reason: 'damaged', forceMajeure: true },
    ['old-passport', 'damage-statement', 'civil-document', 'force-majeure-proof', permit, 'work-contract'],
  ],
  ['a student', { reason: 'expired', stayPermit: 'study' }, ['old-passport', permit]],
  ['a wife', { reason: 'expired', stayPermit: 'spouse' }, ['old-passport', permit, 'marriage-proof']],
  [
    'a grown-up of two nationalities',
    { reason: 'expired', stayPermit: 'other', otherNationality: true },
    ['old-passport', permit, 'nationality-statement'],
  ],
  [
    'a child of Hasan and Nur',
    { reason: 'full', forWhom: 'child', birthDate: '2020-05-17', stayPermit: 'other' },
    ['old-passport', permit, ...child],
  ],
  [
    'a child of two nationalities, whose passport was lost',
    {
      reason: 'lost',
      forWhom: 'child',
      birthDate: '2020-05-17',
      stayPermit: 'none',
      otherNationality: true,
      hasCopy: true,
    },
    ['police-report', 'lost-passport-copy', ...child, 'dual-nationality-registration'],
  ],
  [
    'a child on the last day before the eighteenth birthday',
    { reason: 'expired', birthDate: '2008-11-25', stayPermit: 'other' },
    ['old-passport', permit, ...child],
  ],
  [
    'the same child a day later: grown up',
    { reason: 'expired', birthDate: '2008-11-24', stayPermit: 'other' },
    ['old-passport', permit],
  ],
]

const definition = definitionVersion('passport-replacement', 1)

const sari: Answers = {
  forWhom: 'self',
  birthDate: '1995-03-08',
  forceMajeure: false,
  otherNationality: false,
  stayPermit: 'work',
  kind: 'ordinary',
  validity: 'five',
}

const caseWith = (answers: Answers): Situation => ({
  answers: { ...sari, ...answers },
  applicant: { age: null, nationality: null, residence: null },
  today: '2026-11-24',
})

const rows = prices
  .trim()
  .split('\n')
  .slice(1)
  .map(row => row.split('|').map(cell => cell.trim()))

describe('what a passport costs, by the tariff of 2024', () => {
  test.each(rows)(
    '%s (%s), %s for %s years: IDR %s',
    (reason = '', cause, kind = '', validity = '', total) => {
      if (definition === null) throw new Error('The passport is not defined.')
      const forceMajeure = cause === 'force majeure'
      const price = tariffFor(definition, caseWith({ reason, forceMajeure, kind, validity }))
      if (price === 'unknown') throw new Error('No price.')
      expect(price.total.currency).toBe('IDR')
      expect(price.lines).toHaveLength(2)
      expect(price.total).toEqual({ minor: Number(total) * 100, currency: 'IDR' })
      expect(price.verified, 'read in the press, not in the gazette').toBe(false)
    },
  )

  test('a child too young for ten years is not asked, and pays for five', () => {
    if (definition === null) throw new Error('The passport is not defined.')
    const { validity: _, ...unasked } = sari
    const price = tariffFor(definition, {
      ...caseWith({}),
      answers: { ...unasked, reason: 'full', birthDate: '2020-05-17' },
    })
    expect(price).toMatchObject({ total: { minor: 35_000_000, currency: 'IDR' } })
  })

  test('nothing is told before enough is known', () => {
    if (definition === null) throw new Error('The passport is not defined.')
    const { kind: _, ...unanswered } = sari
    expect(tariffFor(definition, { ...caseWith({}), answers: unanswered })).toBe('unknown')
  })
})

describe('which documents a passport asks for', () => {
  test.each(documents)('from %s', (_, answers, expected) => {
    if (definition === null) throw new Error('The passport is not defined.')
    expect(requirementsFor(definition, caseWith(answers)).map(({ id }) => id)).toEqual(expected)
  })

  test.each([
    ['both parents', { fatherName: 'Hasan', motherName: 'Sari' }, ['father', 'mother']],
    ['a mother alone', { fatherName: null, motherName: 'Sari' }, ['mother']],
  ])('of %s the passports that there are', (_, parents, expected) => {
    if (definition === null) throw new Error('The passport is not defined.')
    const asked = requirementsFor(definition, caseWith({ birthDate: '2020-05-17', ...parents }))
    const passports = asked.find(({ id }) => id === 'parents-passports')
    expect(passports?.parts?.map(({ id }) => id)).toEqual(expected)
  })
})
