import { z } from 'zod'
import { amount } from './amount.ts'
import { expression, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'
import { sourced } from './sourced.ts'

/** One line of a tariff law. */
export const tariffLine = z
  .strictObject({
    id: slug,
    name: phrase,
    amount,
    version: z.string().min(1).describe('Which text of the law: its number and year, or its amendment.'),
    ...sourced,
    validFrom: z.iso
      .date({ error: issue => (issue.input == null ? 'figure-without-source' : 'wrong-schema') })
      .describe('The first day on which the line is charged.'),
    validTo: z.iso.date().optional(),
    appliesWhen: expression.optional().describe('Left out: always.'),
  })
  .meta({ id: 'TariffLine' })
export type TariffLine = z.output<typeof tariffLine>

/** What is paid is the sum of the parts; in each part exactly one line applies to a case. */
export const tariff = z
  .strictObject({
    parts: z.array(z.strictObject({ id: slug, name: phrase, lines: z.array(tariffLine).min(1) })).min(1),
    localAmount: phrase.describe('How the amount becomes one in the local currency, and how it is paid.'),
  })
  .meta({ id: 'Tariff' })

/** How many working days the mission promises, counted from the day on which the file is complete. */
export const clockRule = z
  .strictObject({
    workingDays: z.int().positive(),
    countsFirstDay: z.boolean().describe('true: the day of completeness is day 1, else day 0.'),
    ...sourced,
    note: phrase,
  })
  .meta({ id: 'ClockRule' })
export type ClockRule = z.output<typeof clockRule>
