import { z } from 'zod'
import { isDay } from '../../../kernel/index.ts'
import { isTimeOfDay } from './time-of-day.ts'
import { weekdayNames, weekdayOfName } from './weekday.ts'

const text = z.string().trim().min(1, 'must not be blank')
const note = z.string().trim()
const day = z.string().refine(isDay, 'is not a calendar date')
const time = z.string().refine(isTimeOfDay, 'is not a time of day')
const country = z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')
const year = z.coerce.number<string>().int().min(2000).max(2199)
const verified = z.enum(['yes', 'no']).transform(answer => answer === 'yes')
const everyOr = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z.union([
    z.literal('*').transform(() => null),
    z
      .string()
      .transform(cell => cell.split(';'))
      .pipe(z.array(schema)),
  ])
const weekday = z.enum(weekdayNames).transform(weekdayOfName)
const region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'is not an ISO 3166-2 code')

export const weekendRow = z.object({
  country,
  closed: z
    .string()
    .transform(cell => cell.split(';'))
    .pipe(z.array(weekday).min(1).max(6)),
  source: text,
  verified,
  note,
})

export const hoursRow = z.object({
  mission: text,
  weekdays: everyOr(weekday),
  opens: time,
  closes: time,
  cut_off: time,
  source: text,
  verified,
  note,
})

export const regionRow = z.object({ mission: text, region, region_name: text, source: text, note })

export const generatedHolidayRow = z.object({
  country,
  regions: everyOr(region),
  date: day,
  name: text,
  source: text,
  verified,
})

export const keptHolidayRow = z.object({
  country,
  regions: everyOr(region),
  date: day,
  effect: z.enum(['holiday', 'joint-leave', 'working-day']),
  name_id: note,
  name_en: text,
  source: text,
  verified,
})

export const keptYearRow = z.object({ country, year, source: text, verified, note })
