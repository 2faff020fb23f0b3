import { renderSVG } from 'uqr'
import { type Day, isDay, type Locale, type Phrase } from '../../kernel/index.ts'
import type { LetterContent } from './letter-content.ts'
import { showVerificationCode } from './verification-code.ts'

export type LetterFrame = {
  readonly kind: Phrase
  readonly number: string
  readonly issuedOn: Day
  readonly mission: { readonly name: Phrase; readonly city: string }
  readonly code: string
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

/** Everything a template prints; what `templates/layout.typ` reads. */
export const letterData = (frame: LetterFrame, { holder, fields, signatory }: LetterContent) => {
  const { kind, number, issuedOn, mission, code, baseUrl, demo } = frame
  const url = `${baseUrl}/v/${code}`
  return {
    kind,
    number,
    holder,
    mission,
    demo,
    signatory,
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
      qr: renderSVG(url, { ecc: 'M', border: 4 }),
    },
  }
}
