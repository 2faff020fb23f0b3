import { z } from 'zod'
import { example } from './example.ts'
import { formPage } from './field.ts'
import { day, slug } from './identifiers.ts'
import { issuedDocument } from './issued-document.ts'
import { phrase } from './phrase.ts'
import { requirement } from './requirement.ts'
import { figure, legalBasis, sourced } from './sourced.ts'
import { standard } from './standard.ts'
import { decision, steps } from './steps.ts'
import { clockRule, tariff } from './tariff.ts'
import { variant } from './variant.ts'

/** Whether the person must come. */
const attendance = z
  .strictObject({
    needed: z.enum(['in-person', 'none']),
    appointment: z.boolean(),
    why: phrase,
    ...sourced,
  })
  .meta({ id: 'Attendance' })

/** Whether, and by which survey, the person is asked how it went. */
const survey = z.strictObject({ kind: slug, when: phrase, source: z.string() }).meta({ id: 'Survey' })

/** One service, whole: what a mission promises, asks, charges, does and hands over. */
export const definition = z
  .strictObject({
    code: slug,
    version: z.int().positive(),
    validFrom: day,
    validTo: day.optional().describe('The last day; left out while there is no end.'),
    published: z.boolean(),
    precededBy: z
      .array(slug)
      .default([])
      .describe('Services that must have been sent before this one; their outcome is not waited for.'),
    names: phrase,
    summary: phrase,
    forWhom: phrase,
    legalBasis: z.array(legalBasis).min(1),
    figures: z.array(figure).default([]),
    standard,
    variants: z.array(variant).default([]),
    form: z.array(formPage).min(1),
    requirements: z.array(requirement).default([]),
    tariff,
    clock: clockRule,
    attendance,
    steps,
    decision,
    issues: issuedDocument.optional(),
    survey: survey.nullable(),
    examples: z.array(example).default([]),
  })
  .meta({ id: 'Definition', description: 'One service of a mission: a Standar Pelayanan that runs.' })
export type Definition = z.output<typeof definition>
