import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Letters, openLetters } from './index.ts'
import { findTypesetter } from './typesetter.ts'

const sample = (name: string) => join(import.meta.dirname, 'samples', name)
const plain = (text: string) => ({ template: sample('plain.typ'), data: { title: 'Surat', text } })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let letters: Letters
beforeAll(async () => {
  letters = await openLetters({ milliseconds: 3_000 })
})
afterAll(() => letters.stop())

describe.skipIf(findTypesetter() === null)('a letter', () => {
  test('is a tagged PDF/A-2a with its fonts inside', async () => {
    const { pdf } = await letters.render(plain('Nur'))
    const text = Buffer.from(pdf).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('<pdfaid:part>2')
    expect(text).toContain('<pdfaid:conformance>A')
    expect(text).toContain('/StructTreeRoot')
  })

  test('has the same bytes whenever and by whichever process it is set', async () => {
    const other = await openLetters()
    try {
      const [here, again, there] = [
        await letters.render(plain('Nur مرحبا')),
        await letters.render(plain('Nur مرحبا')),
        await other.render(plain('Nur مرحبا')),
      ].map(({ pdf }) => hashOf(pdf))
      expect(again).toBe(here)
      expect(there).toBe(here)
    } finally {
      other.stop()
    }
  })

  test('is never set in a font of the machine, whatever is installed there', async () => {
    const machine = await letters
      .render({ template: sample('machine-font.typ'), data: {} })
      .catch(fault => fault)
    expect(machine).toMatchObject({ fault: 'wrong-template' })
    expect(String(machine)).toContain('unknown font family')
  })

  test('keeps quotes, signs of the template language and a very long name as text', async () => {
    const name = `"; #panic() \\ $x$ *${'Nur'.repeat(200)}* 'O’Neil' </text>`
    await expect(letters.render(plain(name))).resolves.toHaveProperty('pdf')
  })

  test('with a sign that no font can draw is a fault, never a box', async () => {
    await expect(letters.render(plain('Nur 😀'))).rejects.toMatchObject({ fault: 'wrong-template' })
  })

  test.each([
    ['whose template is missing', 'gone.typ', 'wrong-template'],
    ['whose template reads outside its folder', 'outside.typ', 'wrong-template'],
    ['whose template never ends', 'endless.typ', 'too-slow'],
  ])('%s is a fault, and the next one is set all the same', async (_, template, fault) => {
    await expect(letters.render({ template: sample(template), data: {} })).rejects.toMatchObject({ fault })
    await expect(letters.render(plain('Nur'))).resolves.toHaveProperty('pdf')
  })
})

test('where no typesetter is installed, a letter is a clear fault and nothing else stops', async () => {
  const none = await openLetters({ typesetter: null })
  await expect(none.render(plain('Nur'))).rejects.toMatchObject({ fault: 'no-typesetter' })
  expect(none.uncovered(['Nur'])).toEqual([])
  none.stop()
})

test('a system that nobody makes a typesetter for is found out before the first letter', () => {
  expect(findTypesetter('sunos-sparc')).toBeNull()
})

const drawable = [
  'Nur',
  "Muḥammad 'Abd al-Raḥmān O’Neil “Ñandú” Đặng Łukasz Şükrü",
  'Nguyễn Thị Ánh',
  'e\u0301 n\u0303',
  'محمد بن عبد الله ١٢٣',
  'مُحَمَّد',
  'Ольга Ωμέγα',
  'baris satu\nbaris dua\ttab',
  '\u200fمحمد\u200e (A)',
] as const

const undrawable = [
  ['emoji', 'Nur 😀', ['😀']],
  ['a family of emoji as one sign', '👨‍👩‍👧', ['👨‍👩‍👧']],
  ['a digit in a box', 'Blok 1️⃣', ['1️⃣']],
  ['a flag', '🇮🇩', ['🇮🇩']],
  ['Thai', 'สมชาย', ['ส', 'ม', 'ช', 'า', 'ย']],
  ['Chinese', '王 Wang', ['王']],
  ['a Thai mark on a Latin letter', 'a\u0E31', ['a\u0E31']],
  ['a private character', '\uE000', ['\uE000']],
  ['a control character', 'a\u0007b', ['\u0007']],
] as const

describe('what cannot be printed is found before', () => {
  test.each(drawable)('%s can be drawn', name => expect(letters.uncovered([name])).toEqual([]))

  test.each(undrawable)('%s cannot', (_, text, signs) => {
    expect(letters.uncovered([text])).toEqual(signs)
  })

  test('a mark that would come from another font than its letter cannot, though the typesetter tries', () => {
    expect(letters.uncovered(['Ж\u064E'])).toEqual(['Ж\u064E'])
  })

  test('each sign is named once', () => {
    expect(letters.uncovered(['😀 Nur 😀', 'Budi', '王😀'])).toEqual(['😀', '王'])
  })
})

describe.skipIf(findTypesetter() === null)('the typesetter agrees with what was found before', () => {
  test.each(drawable)('%s is set', name => expect(letters.render(plain(name))).resolves.toHaveProperty('pdf'))

  test.each(undrawable)('%s is refused', (_, text) =>
    expect(letters.render(plain(text))).rejects.toMatchObject({ fault: 'wrong-template' }),
  )
})
