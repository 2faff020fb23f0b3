import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Letters, openLetters } from '../../platform/letters/index.ts'
import { checkFiles, shippedFiles } from '../catalogue/index.ts'
import { arif } from './documents-for-tests.ts'
import { type LetterContent, undrawableIn } from './letter-content.ts'
import { type LetterFrame, letterData } from './letter-data.ts'
import { letterKinds } from './letter-kinds.ts'
import { hasTemplate, templateFile } from './templates.ts'

let letters: Letters
beforeAll(async () => {
  letters = await openLetters()
})
afterAll(() => letters.stop())

const frame: LetterFrame = {
  kind: { id: 'Surat keterangan pindah', en: 'Moving letter' },
  number: '00012/SKP/KBRI-KUALA-LUMPUR/XI/2026',
  issuedOn: '2026-11-24',
  mission: {
    name: {
      id: 'Kedutaan Besar Republik Indonesia di Kuala Lumpur',
      en: 'Embassy of the Republic of Indonesia in Kuala Lumpur',
    },
    city: 'Kuala Lumpur',
  },
  code: '7K3MN0PQRSTVWXYZ0123456789',
  compares: 'passport',
  baseUrl: 'https://dermaga.example',
  demo: true,
}
const sixteen = (values: Readonly<Record<number, string>> = {}): LetterContent => ({
  holder: 'Nur',
  fields: Array.from({ length: 16 }, (_, each) => ({
    id: `field${each + 1}`,
    number: each + 1,
    label: { id: `Kolom ${each + 1} surat`, en: `Field ${each + 1} of the letter` },
    value: values[each + 1] ?? 'Jalan Raya 1, 79462 Sambas, Kalimantan Barat',
  })),
  signatory: arif,
})
const pagesOf = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length

const names = readdirSync(join(import.meta.dirname, 'templates'))
  .map(file => file.replace(/\.typ$/, ''))
  .filter(hasTemplate)

const textOf = async (name: string, content: LetterContent, some: Partial<LetterFrame> = {}) => {
  const data = letterData({ ...frame, ...some }, content)
  const { pdf } = await letters.render({ template: templateFile(name), data })
  const read = await (await PDFiumLibrary.init()).loadDocument(pdf)
  const text = [...read.pages()].map(page => page.getText().replace(/\s+/g, ' ')).join(' ')
  read.destroy()
  return text
}

test('a collection letter prints what the definition names to bring, and nothing where it names nothing', async () => {
  const bring = [
    { id: 'paspor lama', en: 'the old passport' },
    { id: 'identitas', en: 'proof of identity' },
  ]
  const text = await textOf('passport-collection', { ...sixteen(), bring })
  expect(text).toContain('dan bawa: paspor lama; identitas.')
  expect(text).toContain('and bring: the old passport; proof of identity.')
  expect(await textOf('passport-collection', sixteen())).not.toMatch(/dan bawa|and bring/)
})

test.each([
  ['the passport number', 'passport', /nomor paspornya.*passport number/, /tanggal lahir|date of birth/],
  [
    'the date of birth, where it bears no number',
    'birth-date',
    /tanggal lahirnya.*date of birth/,
    /paspor|passport/,
  ],
  ['nothing, where it bears neither', null, /Periksa keaslian/, /Cocokkan|Compare/],
] as const)(
  'a letter tells its reader to compare %s, in both languages',
  async (_what, compares, told, untold) => {
    const text = await textOf('surat-keterangan-pindah', sixteen(), { compares })
    expect(text).toMatch(told)
    expect(text).not.toMatch(untold)
  },
)

test('there are templates, and what they share is none', () => {
  expect(names.toSorted()).toEqual(['passport-collection', 'surat-keterangan-pindah'])
  for (const name of ['layout', 'unknown', '../letters', 'Surat']) expect(hasTemplate(name)).toBe(false)
})

test('each kind of letter has a template of its own, and each template a kind', () => {
  expect(Object.values(letterKinds).map(({ template }) => template)).toEqual(names.toSorted())
})

test('the services that ship issue letters of known kinds', () => {
  const { faults } = checkFiles(shippedFiles(), 'shape', { letters: letterKinds })
  expect(faults).toEqual([])
})

describe.each(names)('the letter %s', name => {
  const pages = async (content: LetterContent, some: Partial<LetterFrame> = {}) =>
    pagesOf(
      (
        await letters.render({
          template: templateFile(name),
          data: letterData({ ...frame, ...some }, content),
        })
      ).pdf,
    )

  test('with all sixteen fields stands on one sheet', async () => {
    expect(await pages(sixteen())).toBe(1)
  })

  test('is set for hard names: quotes, signs, a very long word, Arabic, nothing at all', async () => {
    const content = sixteen({
      4: `Raden Ajeng “Nur” O’Neil #panic() $x$ <a> *${'Kusumawardhani'.repeat(8)}*`,
      8: 'شقة رقم ١٢، شارع الملك عبد العزيز، حي الروضة، جدة 23434، المملكة العربية السعودية',
      12: '',
    })
    expect(undrawableIn(letters, content)).toEqual([])
    expect(await pages(content)).toBeGreaterThan(0)
  })

  test('is set outside the demo, and by someone who signs in their own right without a staff number', async () => {
    const content = { ...sixteen(), signatory: { ...arif, nip: null, onBehalfOf: null } }
    expect(await pages(content, { demo: false })).toBe(1)
  })

  test('goes on over as many sheets as it needs', async () => {
    const long = Array.from({ length: 16 }, (_, each) => [each + 1, 'Jalan yang panjang sekali '.repeat(20)])
    expect(await pages(sixteen(Object.fromEntries(long)))).toBeGreaterThan(1)
  })
})

describe('what a letter prints', () => {
  test('a date is written out in both languages, anything else as it stands', () => {
    const { fields } = letterData(frame, sixteen({ 1: '2022-10-01', 2: '2022-13-45', 3: '1234567890' }))
    expect(fields.slice(0, 3).map(field => field.value)).toEqual([
      { id: '1 Oktober 2022', en: '1 October 2022' },
      { id: '2022-13-45', en: '2022-13-45' },
      { id: '1234567890', en: '1234567890' },
    ])
  })

  test('the QR code and the typed code lead to the same page', () => {
    const { verify } = letterData(frame, sixteen())
    expect(verify).toMatchObject({
      url: 'https://dermaga.example/v/7K3MN0PQRSTVWXYZ0123456789',
      page: 'dermaga.example/v',
      code: '7K3MN-0PQRS-TVWXY-Z0123-456789',
    })
    expect(verify.qr).toContain('<svg')
  })

  test('every text of a letter is looked at before a number is taken', () => {
    const signed = (some: Partial<typeof arif>) => ({ ...sixteen(), signatory: { ...arif, ...some } })
    for (const content of [
      { ...sixteen(), holder: '😀' },
      sixteen({ 16: '😀' }),
      signed({ name: '😀' as 'Arif' }),
      signed({ position: '😀' as 'Konsul' }),
    ])
      expect(undrawableIn(letters, content)).toEqual(['😀'])
  })
})
