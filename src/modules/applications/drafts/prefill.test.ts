import { expect, test } from 'vitest'
import { type Answers, definitionVersion, type Situation } from '../../catalogue/index.ts'
import type { Known } from '../../people/index.ts'
import { prefill, refill } from './prefill.ts'

const read = definitionVersion('passport-replacement', 1)
if (read === null) throw new Error('The passport is not defined.')
const passport = read

const told = { source: 'application-1', legalBasis: 'lapor-diri', reportedAt: '2026-11-01T02:00:00.000Z' }
const nur: ReadonlyMap<string, Known> = new Map(
  Object.entries({
    'person.fullName': 'Nur',
    'person.birthPlace': 'Sambas',
    'person.birthDate': '1990-02-03',
    'person.passportNumber': 'C7654321',
    'person.nik': '6101014302900001',
    'person.phone': '+60198765432',
  }).map(([key, value]) => [key, { value, ...told, verifiedAt: null }]),
)
const own = { fullName: 'Nur', birthPlace: 'Sambas', birthDate: '1990-02-03', nik: '6101014302900001' }

const situation = (answers: Answers): Situation => ({
  answers,
  applicant: { age: null, nationality: null, residence: null },
  today: '2026-11-24',
})

test('before Nur says for whom the passport is, only how to reach her is filled in', () => {
  const { answers, provenance } = prefill(passport, situation({}), nur)
  expect(answers).toEqual({ phone: '+60198765432' })
  expect(Object.keys(provenance)).toEqual(['phone'])
})

test('for herself, all that is known of her is filled in, with where it came from', () => {
  const { answers, provenance } = refill(passport, situation({}), { forWhom: 'self' }, nur)
  expect(answers).toEqual({ ...own, passportNumber: 'C7654321', lostPassportNumber: 'C7654321' })
  expect(provenance.fullName).toMatchObject({ source: 'application-1', verifiedAt: null })
})

test('for her child, nothing of hers is filled in', () => {
  const { answers, forgotten } = refill(passport, situation({}), { forWhom: 'child' }, nur)
  expect(answers).toEqual({})
  expect(forgotten).toEqual([])
})

test('when she changes her mind, what was said of one person is not kept for another', () => {
  const self = situation({ forWhom: 'self', ...own, phone: '+60111' })
  expect(refill(passport, self, { forWhom: 'child' }, nur)).toEqual({
    answers: {},
    provenance: {},
    forgotten: [
      'fullName',
      'birthPlace',
      'birthDate',
      'passportNumber',
      'passportExpires',
      'lostPassportNumber',
      'nik',
    ],
  })
  const child = situation({ forWhom: 'child', fullName: 'Aisyah', birthPlace: 'Kuala Lumpur' })
  const back = refill(passport, child, { forWhom: 'self' }, nur)
  expect(back.answers.fullName).toBe('Nur')
  expect(back.forgotten).toContain('passportExpires')
})

test('an answer on another page takes nothing away', () => {
  const child = situation({ forWhom: 'child', fullName: 'Aisyah' })
  expect(refill(passport, child, { reason: 'full' }, nur).forgotten).toEqual([])
})
