import { describe, expect, test } from 'vitest'
import { locales } from '../../kernel/index.ts'
import type { Field } from './language/field.ts'
import { readField } from './read-field.ts'
import { readPage } from './read-page.ts'

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'asked',
  type,
  optional: false,
  sensitive: false,
  checks: [],
  ...more,
})

const read = (asked: Field, sent: Readonly<Record<string, string>> | string) =>
  readField(asked, input => (typeof sent === 'string' ? (input === 'asked' ? sent : undefined) : sent[input]))

const value = (asked: Field, sent: Readonly<Record<string, string>> | string) => {
  const answer = read(asked, sent)
  return 'value' in answer ? answer.value : undefined
}

describe('a name', () => {
  test.each([
    'Sari',
    'O’Brien "Si Kecil"',
    "D'Angelo",
    'محمد علي',
    'Nguyễn Thị Minh Khai',
    'Nur 🌸',
    '<b>Budi</b>',
  ])('%s is taken as its bearer writes it', name => {
    expect(value(field('name'), name)).toBe(name)
  })

  test('keeps its letters whatever way they were typed', () => {
    expect(value(field('name'), '  Jose\u0301   Luis\u200e ')).toBe('José Luis')
  })

  test.each(['123', '🌸', '...'])('%s is none, and she is told why', name => {
    expect(read(field('name'), name)).toHaveProperty('problem')
  })
})

describe('a date', () => {
  test.each([
    [{ asked: '2000-02-29' }, '2000-02-29'],
    [{ 'asked.day': '8', 'asked.month': '3', 'asked.year': '1995' }, '1995-03-08'],
    [{ 'asked.day': ' 08 ', 'asked.month': '03', 'asked.year': '1995' }, '1995-03-08'],
  ])('%j is read', (sent, day) => {
    expect(value(field('date'), sent)).toBe(day)
  })

  test.each([
    [{ 'asked.day': '31', 'asked.month': '2', 'asked.year': '1995' }],
    [{ 'asked.day': '8', 'asked.month': '', 'asked.year': '1995' }],
    [{ 'asked.day': '8', 'asked.month': '3', 'asked.year': '95' }],
    [{ asked: '2001-02-29' }],
    [{ asked: 'kemarin' }],
  ])('%j is no date, and nothing is guessed', sent => {
    expect(read(field('date'), sent)).toHaveProperty('problem')
  })
})

describe('numbers of papers', () => {
  test('a passport number may be typed with spaces and small letters', () => {
    expect(value(field('passportNumber'), 'c 123-4567')).toBe('C1234567')
  })

  test.each(['C12345/7', 'Č1234567', 'AB'])('%s is no passport number', sent => {
    expect(read(field('passportNumber'), sent)).toHaveProperty('problem')
  })

  test('an odd NIK is taken: it is asked about, never refused', () => {
    expect(value(field('nik'), '12345')).toBe('12345')
  })

  test('a telephone number loses its brackets and dashes', () => {
    expect(value(field('phone'), '+60 (12) 345-6789')).toBe('+60123456789')
    expect(read(field('phone'), 'tidak ada')).toHaveProperty('problem')
  })
})

describe('a choice', () => {
  const options = [
    { id: 'work', name: { id: 'Bekerja', en: 'Work' } },
    { id: 'study', name: { id: 'Belajar', en: 'Study' } },
  ]

  test('is one of those offered, whatever a program sends', () => {
    expect(value(field('choice', { options }), 'work')).toBe('work')
    expect(read(field('choice', { options }), 'rob')).toHaveProperty('problem')
    expect(read(field('choice', { options }), '')).toHaveProperty('problem')
  })

  test.each([
    ['yes', true],
    ['no', false],
  ])('%s is answered', (sent, answer) => expect(value(field('yesNo'), sent)).toBe(answer))

  test.each(['XX', 'my', 'Malaysia'])('%s is no country', sent => {
    expect(read(field('country'), sent)).toHaveProperty('problem')
  })
})

describe('an address', () => {
  test('is its parts, with the street on several lines', () => {
    const sent = { 'asked.street': '12 Jalan Ampang\r\nTingkat 3', 'asked.city': ' Kuala Lumpur ' }
    expect(value(field('address'), sent)).toEqual({
      street: '12 Jalan Ampang\nTingkat 3',
      city: 'Kuala Lumpur',
      region: '',
      postcode: '',
    })
  })

  test('without its city is asked for again; without anything it is left empty where it may be', () => {
    expect(read(field('address'), { 'asked.street': '12 Jalan Ampang' })).toHaveProperty('problem')
    expect(value(field('address', { optional: true }), {})).toBeNull()
  })
})

test('what is left empty is null where it may be, and a problem where it may not', () => {
  for (const type of ['text', 'date', 'email', 'passportNumber', 'nik'] as const) {
    expect(value(field(type, { optional: true }), '   ')).toBeNull()
    expect(read(field(type), '   ')).toHaveProperty('problem')
  }
})

test('an answer that is too long is refused with the limit, counted in characters as people count', () => {
  const asked = field('text', { maxLength: 5 })
  expect(value(asked, '🌸🌸🌸🌸🌸')).toBe('🌸🌸🌸🌸🌸')
  const answer = read(asked, 'enam66')
  for (const locale of locales) expect('problem' in answer && answer.problem[locale]).toContain('5')
})

test('a page is taken whole or not at all, with each problem beside its field', () => {
  const page = {
    id: 'birth',
    question: { id: 'Lahir?', en: 'Born?' },
    fields: [field('text', { id: 'place' }), field('date', { id: 'day' })],
  }
  const sent: Record<string, string> = { place: 'Kendal', day: '1995-03-08' }
  expect(readPage(page, input => sent[input])).toEqual({ values: { place: 'Kendal', day: '1995-03-08' } })
  const wrong = readPage(page, input => ({ ...sent, day: 'x' })[input])
  expect('problems' in wrong && Object.keys(wrong.problems)).toEqual(['day'])
})
