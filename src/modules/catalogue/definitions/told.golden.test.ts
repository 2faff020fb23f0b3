import { describe, expect, test } from 'vitest'
import { definitionVersion } from '../catalogue.ts'
import { checkAnswers } from '../check-answers.ts'
import type { Answers } from '../situation.ts'
import { tariffFor } from '../tariff-for.ts'

/** Written by hand from the regulations as DOMAIN reports them, never from the definitions. */
const said: readonly (readonly [
  what: string,
  service: string,
  answers: Answers,
  field: string,
  words: string,
])[] = [
  ['a report on the thirtieth day is in time', 'lapor-diri', { arrivedOn: '2026-10-25' }, 'arrivedOn', ''],
  [
    'a day later it is late',
    'lapor-diri',
    { arrivedOn: '2026-10-24' },
    'arrivedOn',
    'dalam 30 hari sejak tiba',
  ],
  [
    'somebody to call, without a number',
    'lapor-diri',
    { emergencyContactName: 'Nur', emergencyContactPhone: null },
    'emergencyContactPhone',
    'Tanpa nomor telepon kami tidak dapat menghubungi orang ini.',
  ],
  [
    'somebody to call, with a number',
    'lapor-diri',
    { emergencyContactName: 'Nur', emergencyContactPhone: '+60198765432' },
    'emergencyContactPhone',
    '',
  ],
  ['nobody to call', 'lapor-diri', {}, 'emergencyContactPhone', ''],
  [
    'twelve months to the day are enough to move home',
    'pindah',
    { livedFrom: '2025-12-20', livedTo: '2026-12-20' },
    'recalled',
    '',
  ],
  [
    'a day less is for recalled officials alone',
    'pindah',
    { livedFrom: '2025-12-21', livedTo: '2026-12-20', recalled: false },
    'recalled',
    'paling sedikit 12 bulan',
  ],
  [
    'a recalled official may',
    'pindah',
    { livedFrom: '2026-04-20', livedTo: '2026-12-20', recalled: true },
    'recalled',
    '',
  ],
  [
    'goods ninety days after the person',
    'pindah',
    { returnOn: '2026-12-20', goodsOn: '2027-03-20' },
    'goodsOn',
    '',
  ],
  [
    'goods ninety-one days after',
    'pindah',
    { returnOn: '2026-12-20', goodsOn: '2027-03-21' },
    'goodsOn',
    'paling lama 90 hari',
  ],
  [
    'goods ninety-one days before',
    'pindah',
    { returnOn: '2027-03-21', goodsOn: '2026-12-20' },
    'goodsOn',
    'paling lama 90 hari',
  ],
  ['goods from another country', 'pindah', { sameCountry: false }, 'sameCountry', 'tidak bebas bea masuk'],
  [
    'a car among the goods',
    'pindah',
    { excludedGoods: true },
    'excludedGoods',
    'tidak termasuk barang pindahan',
  ],
  ['a second letter', 'pindah', { hadLetter: true }, 'hadLetter', 'satu kali saja'],
  ['asked for after going home', 'pindah', { returnOn: '2026-11-23' }, 'returnOn', 'sebelum pulang'],
  [
    'a passport lost by negligence',
    'passport',
    { reason: 'lost', forceMajeure: false },
    'forceMajeure',
    '6 sampai 24 bulan',
  ],
  ['a passport lost in a flood', 'passport', { reason: 'lost', forceMajeure: true }, 'forceMajeure', ''],
  [
    'two nationalities at sixteen',
    'passport',
    { birthDate: '2010-11-24', otherNationality: true },
    'otherNationality',
    'sampai usia 21 tahun',
  ],
  [
    'two nationalities at fifteen',
    'passport',
    { birthDate: '2010-11-25', otherNationality: true },
    'otherNationality',
    '',
  ],
  [
    'two nationalities at twenty-one',
    'passport',
    { birthDate: '2005-11-24', otherNationality: true },
    'otherNationality',
    'kewarganegaraan dengan Anda',
  ],
  [
    'ten years at twenty with two nationalities',
    'passport',
    { birthDate: '2005-11-25', otherNationality: true, validity: 'ten' },
    'validity',
    'usia 21 tahun',
  ],
  [
    'ten years at seventeen',
    'passport',
    { birthDate: '2009-11-24', fatherName: 'Hasan', validity: 'ten' },
    'validity',
    '',
  ],
  ['six months left', 'passport', { passportExpires: '2027-05-24' }, 'passportExpires', '6 bulan'],
  ['a day less than six months left', 'passport', { passportExpires: '2027-05-23' }, 'passportExpires', ''],
  [
    'a son who is eighteen',
    'passport',
    { forWhom: 'child', birthDate: '2008-11-24' },
    'birthDate',
    'mengajukan sendiri',
  ],
  [
    'a son who will be eighteen tomorrow',
    'passport',
    { forWhom: 'child', birthDate: '2008-11-25', fatherName: 'Hasan' },
    'birthDate',
    '',
  ],
]

const codes: Readonly<Record<string, string>> = {
  'lapor-diri': 'lapor-diri',
  pindah: 'surat-keterangan-pindah',
  passport: 'passport-replacement',
}

const nobody = { age: null, nationality: null, residence: null }

const caseOf = (service: string, answers: Answers) => {
  const definition = definitionVersion(codes[service] ?? '', 1)
  const [first] = definition?.examples ?? []
  if (definition === null || first === undefined) throw new Error(service)
  return {
    definition,
    situation: { answers: { ...first.answers, ...answers }, applicant: nobody, today: '2026-11-24' },
  }
}

test.each(said)('%s (%s): what she is told', (_, service, answers, field, words) => {
  const { definition, situation } = caseOf(service, answers)
  const { problems, warnings } = checkAnswers(definition, situation)
  const told = problems[field]?.id ?? warnings[field]?.id ?? ''
  if (words === '') expect(told).toBe('')
  else expect(told).toContain(words)
})

test('whom to call without a number is asked about, never refused', () => {
  const given = { emergencyContactName: 'Nur', emergencyContactPhone: null }
  const { definition, situation } = caseOf('lapor-diri', given)
  expect(checkAnswers(definition, situation)).toMatchObject({
    problems: {},
    warnings: { emergencyContactPhone: { id: expect.any(String) } },
  })
})

describe('what is free', () => {
  test.each(['lapor-diri', 'pindah'])(
    '%s costs US$0 by the tariff of 2025, not yet compared with its text',
    service => {
      const { definition, situation } = caseOf(service, {})
      const price = tariffFor(definition, situation)
      if (price === 'unknown') throw new Error('No price.')
      expect(price).toMatchObject({ total: { minor: 0, currency: 'USD' }, verified: false })
      expect(price.lines).toMatchObject([{ version: '21/2025', validFrom: '2025-05-06' }])
    },
  )
})
