import { z } from 'zod'
import { bases } from '../area.ts'
import { missionKinds } from '../mission.ts'
import { isCountry, isSubdivision } from '../places.ts'

const isTimezone = (name: string): boolean => {
  // Asked of the formatter: Intl.supportedValuesOf('timeZone') leaves out valid names such as Asia/Kolkata.
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const text = z.string().trim().min(1, 'must not be blank')
const optional = z.string().trim()
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case code with hyphens')
const country = z.string().refine(isCountry, 'is not an ISO 3166-1 alpha-2 code')
const subdivision = z.string().refine(isSubdivision, 'is not an ISO 3166-2 code')
const timezone = z.string().refine(isTimezone, 'is not a time zone')
const day = z.iso.date('is not a calendar date')
const orNull = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => null), schema])
const listOf = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z
    .string()
    .transform(cell => (cell === '' ? [] : cell.split(';')))
    .pipe(z.array(schema))

export const missionRow = z.object({
  code,
  kind: z.enum(missionKinds),
  short_name: text,
  name_id: text,
  name_en: text,
  city: text,
  country_iso2: country,
  latitude: z.coerce.number<string>().min(-90).max(90),
  longitude: z.coerce.number<string>().min(-180).max(180),
  timezone,
  currency: z.string().refine(name => currencies.has(name), 'is not an ISO 4217 currency'),
  parent_code: orNull(code),
  accreditation: listOf(country),
  organisations: listOf(text),
  kemlu_slug: text,
  source: listOf(text),
  note: optional,
})

export const jurisdictionRow = z.object({
  mission_code: code,
  country_iso2: country,
  subdivision_code: orNull(subdivision),
  subdivision_name: text,
  coverage: z.enum(['full', 'partial']),
  area_detail_id: optional,
  area_detail_en: optional,
  confidence: z.enum(['stated', 'inferred']),
  basis: z.enum(bases),
  source: listOf(text),
  note: optional,
})

export const territoryRow = z.object({
  country_iso2: country,
  state_iso2: country,
  subdivision_code: orNull(subdivision),
  source: text,
})

export const divisionRow = z.object({
  country_iso2: country,
  division_id: text,
  division_en: text,
  hint_id: optional,
  hint_en: optional,
})

export const otherOfficeKinds = ['suspended-embassy', 'planned-consulate-general', 'itpc'] as const

export const otherOfficeRow = z.object({
  code,
  kind: z.enum(otherOfficeKinds),
  short_name: text,
  city: text,
  country_iso2: country,
  timezone,
  work_done_by: orNull(code),
  source: listOf(text),
  note: optional,
})

export const withoutOfficeReasons = ['own-country', 'no-relations', 'not-found'] as const

export const withoutOfficeRow = z.object({
  country_iso2: country,
  reason: z.enum(withoutOfficeReasons),
  ask_mission: orNull(code),
  source: listOf(text),
})

export const contactRow = z.object({
  code,
  kind: z.enum(['phone', 'web']),
  name_id: text,
  name_en: text,
  value: text,
  as_of: orNull(day),
  told_by_id: text,
  told_by_en: text,
  verified: z.enum(['yes', 'no']),
  source: listOf(text),
})

export const askedFirstRow = z.object({
  country_iso2: country,
  citizens: z.coerce.number<string>().int().positive(),
  measure: z.enum(['registered', 'voters', 'host-statistics']),
  as_of: text,
  source: listOf(text),
})

export const placeNameRow = z.object({ code: z.union([country, subdivision]), name_id: text, name_en: text })

export const sourceRow = z.object({
  key: text,
  publisher: text,
  what: text,
  date: text,
  url: optional,
  type: text,
})
