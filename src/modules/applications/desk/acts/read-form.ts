import { type Day, exponentOf, type Money, type Phrase, type Words } from '../../../../kernel/index.ts'
import { dayIn, type FieldProblem, type Form, fieldProblems } from '../../../../web/index.ts'

export type FormProblem =
  | FieldProblem
  | 'future'
  | 'before-sent'
  | 'before-complete'
  | 'before-sent-out'
  | 'before-granted'
  | 'amount'

export const formProblems: Words<FormProblem> = {
  ...fieldProblems,
  future: { id: 'Tanggal ini belum terjadi.', en: 'This date lies in the future.' },
  'before-sent': {
    id: 'Saat itu permohonan ini belum dikirim.',
    en: 'This request had not been sent by then.',
  },
  'before-complete': {
    id: 'Saat itu berkas ini belum dinyatakan lengkap.',
    en: 'This file had not been declared complete by then.',
  },
  'before-sent-out': {
    id: 'Saat itu berkas ini belum dikirim ke instansi itu.',
    en: 'This file had not been sent to that agency by then.',
  },
  'before-granted': {
    id: 'Saat itu permohonan ini belum dikabulkan.',
    en: 'This request had not been granted by then.',
  },
  amount: {
    id: 'Isi jumlah dengan angka, misalnya 109 atau 109,50.',
    en: 'Enter the amount in digits, for example 109 or 109.50.',
  },
}

export type Days = {
  readonly sent: Day
  readonly today: Day
  /** What must have happened before, on which day, and how that is told. */
  readonly after: { readonly day: Day; readonly problem: Phrase } | null
  /** What happened after it and stands, where it is recorded anew. */
  readonly before?: { readonly day: Day; readonly problem: Phrase } | null
}

/** A day in three boxes, from the day the request was sent, or of what went before, until today; or what is wrong with it. */
export const dayOf = (
  form: Form,
  field: string,
  { sent, today, after, before = null }: Days,
): { day: Day } | { problem: Phrase } => {
  const read = dayIn(form, field)
  if ('problem' in read) return read
  const { day } = read
  if (day === null) return { problem: formProblems['empty-date'] }
  if (day < sent) return { problem: formProblems['before-sent'] }
  if (after !== null && day < after.day) return { problem: after.problem }
  if (before !== null && day > before.day) return { problem: before.problem }
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
