import { type Day, exponentOf, type Money, type Phrase, type Words } from '../../../../kernel/index.ts'
import type { Form } from '../../../../web/index.ts'
import { isDay } from '../../../missions/index.ts'

export type FormProblem = 'date' | 'future' | 'before-sent' | 'choose' | 'empty' | 'too-long' | 'amount'

export const formProblems: Words<FormProblem> = {
  date: {
    id: 'Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun.',
    en: 'There is no such date. Fill in day, month and year.',
  },
  future: { id: 'Tanggal ini belum terjadi.', en: 'This date lies in the future.' },
  'before-sent': {
    id: 'Saat itu permohonan ini belum dikirim.',
    en: 'This request had not been sent by then.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'too-long': { id: 'Tulisan ini terlalu panjang.', en: 'This text is too long.' },
  amount: {
    id: 'Isi jumlah dengan angka, misalnya 109 atau 109,50.',
    en: 'Enter the amount in digits, for example 109 or 109.50.',
  },
}

const unwanted = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line as typed, without control characters and needless spaces. */
export const lineOf = (form: Form, field: string): string =>
  form.text(field).normalize('NFC').replace(/\s+/gu, ' ').replace(unwanted, '').trim()

/** Several lines as typed. */
export const linesOf = (form: Form, field: string): string =>
  form
    .text(field)
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map(line => line.replace(unwanted, '').trimEnd())
    .join('\n')
    .trim()

/** A day in three boxes, from the day the request was sent until today; or what is wrong with it. */
export const dayOf = (
  form: Form,
  field: string,
  { sent, today }: { readonly sent: Day; readonly today: Day },
): { day: Day } | { problem: Phrase } => {
  const part = (name: string) => lineOf(form, `${field}-${name}`)
  const day = [part('year'), part('month').padStart(2, '0'), part('day').padStart(2, '0')].join('-')
  if (!isDay(day)) return { problem: formProblems.date }
  if (day < sent) return { problem: formProblems['before-sent'] }
  return day > today ? { problem: formProblems.future } : { day }
}

/** An amount as people write it: `1.250`, `1,250`, `109,50` and `109.50`; null where it is none. */
export const amountOf = (text: string, currency: string): Money | null => {
  const bare = text.replace(/[\s\u00a0]/gu, '')
  const exponent = exponentOf(currency)
  const decimal = /^(\d+(?:([.,'])\d{3})*)[.,](\d+)$/.exec(bare)
  const isThousands = /^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*$/.test(bare) && exponent !== 3
  if (isThousands || /^\d+$/.test(bare)) {
    const minor = Number(bare.replace(/\D/g, '')) * 10 ** exponent
    return Number.isSafeInteger(minor) ? { minor, currency } : null
  }
  const [, whole, , fraction] = decimal ?? []
  if (whole === undefined || fraction === undefined || fraction.length > exponent) return null
  const minor = Number(whole.replace(/\D/g, '') + fraction.padEnd(exponent, '0'))
  return Number.isSafeInteger(minor) ? { minor, currency } : null
}
