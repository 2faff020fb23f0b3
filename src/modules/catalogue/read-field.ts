import { isDay, type Phrase, readLine, readLines } from '../../kernel/index.ts'
import type { Field, FieldType } from './language/field.ts'
import { problem } from './read-problems.ts'
import type { Answer } from './situation.ts'

/** A form field's text by its input's name; undefined or '' where nothing was sent. */
export type FormText = (input: string) => string | undefined

export type ReadField = { readonly value: Answer } | { readonly problem: Phrase }

/** How long an answer may be where the definition does not say. */
const lengths: Partial<Record<FieldType, number>> = {
  longText: 2000,
  name: 150,
  text: 200,
  email: 254,
  phone: 30,
}

/** One answer from the form: cleaned, of its type, not too long; null where it was left empty. */
export const readField = (field: Field, form: FormText): ReadField => {
  if (field.type === 'date') return readDate(field, form)
  if (field.type === 'address') return readAddress(field, form)
  const raw = form(field.id) ?? ''
  const text = field.type === 'longText' ? readLines(raw) : readLine(raw)
  if (text === '') return empty(field)
  const limit = field.maxLength ?? lengths[field.type] ?? 100
  if ([...text].length > limit) return { problem: problem('too-long', { limit }) }
  return readers[field.type](text, field)
}

const emptyCode = ({ type }: Field): Parameters<typeof problem>[0] => {
  if (type === 'choice' || type === 'yesNo') return 'choose'
  return type === 'date' ? 'empty-date' : 'empty'
}

const empty = (field: Field): ReadField =>
  field.optional ? { value: null } : { problem: problem(emptyCode(field)) }

type Reader = (text: string, field: Field) => ReadField
const asIs: Reader = text => ({ value: text })
const matching =
  (pattern: RegExp, code: Parameters<typeof problem>[0], tidy = (text: string) => text): Reader =>
  text =>
    pattern.test(tidy(text)) ? { value: tidy(text) } : { problem: problem(code) }

const readers: Record<Exclude<FieldType, 'date' | 'address'>, Reader> = {
  text: asIs,
  longText: asIs,
  // A name is whatever its bearer says it is: one word, any script, quotes and all.
  name: matching(/\p{L}/u, 'no-letter'),
  choice: (text, { options = [] }) =>
    options.some(option => option.id === text) ? { value: text } : { problem: problem('choose') },
  yesNo: text =>
    text === 'yes' || text === 'no' ? { value: text === 'yes' } : { problem: problem('choose') },
  country: (text, field) => (isCountry(text) ? asIs(text, field) : { problem: problem('choose') }),
  subdivision: matching(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'choose'),
  phone: matching(/^\+?\d{5,20}$/, 'phone', text => text.replace(/[\s().-]/g, '')),
  email: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'email'),
  // Its form differs between sources; so only what cannot be one is refused.
  passportNumber: matching(/^[A-Z0-9]{3,20}$/, 'passport-number', text =>
    text.replace(/[\s-]/g, '').toUpperCase(),
  ),
  nik: asIs,
  number: text => (/^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: problem('number') }),
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countryNames.of(code) !== undefined

/** From one input (2026-11-24) or from three (`birthDate.day`, `.month`, `.year`). */
const readDate = (field: Field, form: FormText): ReadField => {
  const whole = readLine(form(field.id) ?? '')
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part =>
    readLine(form(`${field.id}.${part}`) ?? ''),
  )
  const text = whole || [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  if (whole === '' && year === '' && month === '' && day === '') return empty(field)
  return isDay(text) ? { value: text } : { problem: problem('date') }
}

const readAddress = (field: Field, form: FormText): ReadField => {
  const part = (name: string, read = readLine) => read(form(`${field.id}.${name}`) ?? '')
  const address = {
    street: part('street', readLines),
    city: part('city'),
    region: part('region'),
    postcode: part('postcode'),
  }
  if (Object.values(address).every(text => text === '')) return empty(field)
  if (address.street === '' || address.city === '') return { problem: problem('address') }
  const tooLong =
    address.street.length > 300 ||
    [address.city, address.region, address.postcode].some(text => text.length > 100)
  return tooLong ? { problem: problem('too-long', { limit: 300 }) } : { value: address }
}
