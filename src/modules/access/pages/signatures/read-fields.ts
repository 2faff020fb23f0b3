import type { Day, Phrase, Words } from '../../../../kernel/index.ts'
import type { Form } from '../../../../web/index.ts'
import { isDay } from '../../../missions/index.ts'

type FieldProblem = 'empty' | 'too-long' | 'date' | 'choose'

export const fieldProblems: Words<FieldProblem> = {
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'too-long': { id: 'Tulisan ini terlalu panjang.', en: 'This text is too long.' },
  date: {
    id: 'Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun.',
    en: 'There is no such date. Fill in day, month and year.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
}

const unwanted = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line as typed, without control characters and needless spaces. */
export const lineIn = (form: Form, field: string): string =>
  form.text(field).normalize('NFC').replace(/\s+/gu, ' ').replace(unwanted, '').trim()

/** A day in three boxes; null where all of them are empty. */
export const dayIn = (
  form: Form,
  field: string,
): { readonly day: Day | null } | { readonly problem: Phrase } => {
  const parts = ['year', 'month', 'day'].map(part => lineIn(form, `${field}-${part}`))
  if (parts.every(part => part === '')) return { day: null }
  const [year = '', month = '', date = ''] = parts
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  return isDay(day) ? { day } : { problem: fieldProblems.date }
}
