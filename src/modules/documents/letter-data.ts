import { renderSVG } from 'uqr'
import { type Day, isDay, type Locale, type Phrase } from '../../kernel/index.ts'
import type { Compares } from './comparison.ts'
import type { LetterContent } from './letter-content.ts'
import { showVerificationCode } from './verification-code.ts'

export type LetterFrame = {
  readonly kind: Phrase
  readonly number: string
  readonly issuedOn: Day
  readonly mission: { readonly name: Phrase; readonly city: string }
  readonly code: string
  readonly compares: Compares | null
  readonly baseUrl: string
  readonly demo: boolean
}

const dates: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  id: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** Day, month and year without the weekday: as letters are dated. */
const dated = (day: Day): Phrase => {
  const at = new Date(`${day}T00:00:00Z`)
  return { id: dates.id.format(at), en: dates.en.format(at) }
}

/** A value that differs between the languages only where it is a date. */
const printed = (value: string): Phrase => (isDay(value) ? dated(value) : { id: value, en: value })

/** What to compare besides the code, which can be copied onto another paper. */
const comparing: Readonly<Record<Compares, Phrase>> = {
  passport: {
    id: 'Cocokkan juga nomor paspornya di sana.',
    en: 'Compare the passport number there too.',
  },
  'birth-date': {
    id: 'Cocokkan juga tanggal lahirnya di sana.',
    en: 'Compare the date of birth there too.',
  },
}

/** Everything a template prints; what `templates/layout.typ` reads. */
export const letterData = (frame: LetterFrame, { holder, fields, signatory, bring = [] }: LetterContent) => {
  const { kind, number, issuedOn, mission, code, compares, baseUrl, demo } = frame
  const url = `${baseUrl}/v/${code}`
  return {
    kind,
    number,
    holder,
    mission,
    demo,
    signatory,
    bring,
    day: dated(issuedOn),
    date: issuedOn.split('-').map(Number),
    fields: fields.map(({ id, number: place, label, value }) => ({
      id,
      number: place,
      label,
      value: printed(value),
    })),
    verify: {
      url,
      page: `${baseUrl}/v`.replace(/^https?:\/\//, ''),
      code: showVerificationCode(code),
      compare: compares === null ? null : comparing[compares],
      qr: renderSVG(url, { ecc: 'M', border: 4 }),
    },
  }
}
