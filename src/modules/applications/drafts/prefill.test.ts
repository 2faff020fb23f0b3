import { expect, test } from 'vitest'
import { type Answers, definitionVersion, type Situation } from '../../catalogue/index.ts'
import type { Known } from '../../people/index.ts'
import { prefill, refill, refillElsewhere } from './prefill.ts'

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
  }).map(([key, value]) => [key, { value, ...told, verifiedAt: null, place: null }]),
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

test('a correction that opens a question finds what is known in it, unless it is about her child', () => {
  const asked = (forWhom: string, reason: string) => {
    const sent = { forWhom, reason: 'expired', passportNumber: 'C7654321', passportExpires: '2027-01-20' }
    const before = { ...sent, hasCopy: true }
    return refill(passport, situation(before), { reason }, nur, { answers: sent, provenance: {} })
  }
  const { answers, provenance, forgotten } = asked('self', 'lost')
  expect(answers).toMatchObject({ lostPassportNumber: 'C7654321' })
  expect(provenance.lostPassportNumber).toMatchObject({ source: 'application-1' })
  expect(forgotten).toEqual([])
  expect(asked('child', 'lost').answers).not.toHaveProperty('lostPassportNumber')
  expect(asked('self', 'full').answers).not.toHaveProperty('lostPassportNumber')
})

test('in a correction what was sent, be it nothing, is not filled in over it', () => {
  const sent = { forWhom: 'self', reason: 'lost', lostPassportNumber: null, phone: '+60111' }
  const { answers } = refill(passport, situation(sent), { hasCopy: true }, nur, {
    answers: sent,
    provenance: {},
  })
  expect(answers).not.toHaveProperty('lostPassportNumber')
  expect(answers).not.toHaveProperty('phone')
})

test('an answer on another page takes nothing away', () => {
  const child = situation({ forWhom: 'child', fullName: 'Aisyah' })
  expect(refill(passport, child, { reason: 'full' }, nur).forgotten).toEqual([])
})

const reported = definitionVersion('lapor-diri', 1)
if (reported === null) throw new Error('The report of residence is not defined.')
const report = reported

const inKualaLumpur = { country: 'MY', subdivision: 'MY-14' }
const inOsaka = { country: 'JP', subdivision: 'JP-27' }
const address = { street: '12 Jalan Ampang', city: 'Kuala Lumpur', region: '', postcode: '' }
const lived: ReadonlyMap<string, Known> = new Map(
  Object.entries({
    addressAbroad: address,
    arrivedOn: '2026-11-02',
    stayPurpose: 'work',
    phone: '+60111',
  }).map(([key, value]) => [`person.${key}`, { value, ...told, verifiedAt: null, place: inKualaLumpur }]),
)
const answered = { addressAbroad: address, arrivedOn: '2026-11-02', stayPurpose: 'work', phone: '+60111' }

test('who lives elsewhere now is asked for her address, her arrival and her purpose there', () => {
  const before = { situation: situation(answered), residence: inKualaLumpur, provenance: {} }
  const { answers, forgotten } = refillElsewhere(report, before, inOsaka, lived)
  expect(answers).toEqual({})
  expect(forgotten.toSorted()).toEqual(['addressAbroad', 'arrivedOn', 'stayPurpose'])
})

test('who goes back to where she lived finds what she had given for that place', () => {
  const before = {
    situation: situation({ addressAbroad: { ...address, city: 'Osaka' } }),
    residence: inOsaka,
    provenance: {},
  }
  const { answers, provenance } = refillElsewhere(report, before, inKualaLumpur, lived)
  expect(answers).toEqual({ addressAbroad: address, arrivedOn: '2026-11-02', stayPurpose: 'work' })
  expect(provenance.addressAbroad).toMatchObject({ source: 'application-1' })
})

test('the same place again, or the first time that she says it, takes nothing of what she answered away', () => {
  const same = refillElsewhere(
    report,
    { situation: situation(answered), residence: inOsaka, provenance: {} },
    inOsaka,
    lived,
  )
  expect(same).toEqual({ answers: {}, provenance: {}, forgotten: [] })
  const mine = { addressAbroad: { ...address, street: '1 Jalan Bukit' } }
  const first = refillElsewhere(
    report,
    { situation: situation(mine), residence: null, provenance: {} },
    inKualaLumpur,
    lived,
  )
  expect(first.answers).toEqual({ arrivedOn: '2026-11-02', stayPurpose: 'work' })
  expect(first.forgotten).not.toContain('addressAbroad')
})

test('who corrects the part of the country keeps what she wrote, and is asked again for what was filled in', () => {
  const from = { source: 'application-1', reportedAt: told.reportedAt, verifiedAt: null }
  const before = {
    ...{ situation: situation(answered), residence: inKualaLumpur },
    provenance: { arrivedOn: from, stayPurpose: from, phone: from },
  }
  const elsewhere = refillElsewhere(report, before, { country: 'MY', subdivision: 'MY-10' }, lived)
  expect(elsewhere.forgotten.toSorted()).toEqual(['arrivedOn', 'stayPurpose'])
  const unknown = { ...before, residence: { country: 'MY', subdivision: null } }
  expect(refillElsewhere(report, unknown, inKualaLumpur, lived).forgotten).toEqual([])
})
