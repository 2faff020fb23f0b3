import { type Day, isDay, type Phrase, readLine, readLines, type Words } from '../kernel/index.ts'
import type { Form } from './form.ts'

export type FieldProblem = 'empty' | 'empty-date' | 'too-long' | 'date' | 'choose'

/** What can be wrong with a field of any form; a form's own problems stand with it. */
export const fieldProblems: Words<FieldProblem> = {
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'empty-date': { id: 'Isi tanggal, bulan, dan tahun.', en: 'Fill in day, month and year.' },
  'too-long': { id: 'Tulisan ini terlalu panjang.', en: 'This text is too long.' },
  date: {
    id: 'Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun.',
    en: 'There is no such date. Fill in day, month and year.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
}

/** One line as typed, without control characters and needless spaces. */
export const lineOf = (form: Form, field: string): string => readLine(form.text(field))

/** Several lines, each so. */
export const linesOf = (form: Form, field: string): string => readLines(form.text(field))

/** A day in three boxes; null where all of them are empty. */
export const dayIn = (
  form: Form,
  field: string,
): { readonly day: Day | null } | { readonly problem: Phrase } => {
  const parts = ['year', 'month', 'day'].map(part => lineOf(form, `${field}-${part}`))
  if (parts.every(part => part === '')) return { day: null }
  const [year = '', month = '', date = ''] = parts
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  return isDay(day) ? { day } : { problem: fieldProblems.date }
}
