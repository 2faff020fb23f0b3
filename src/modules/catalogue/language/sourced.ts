import { z } from 'zod'
import { day, name, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'

const lacking = (issue: { input?: unknown }) =>
  issue.input == null ? 'figure-without-source' : 'wrong-schema'

/** What stands beside every figure: which source says so, whether anyone compared it with the official text, since when. */
export const sourced = {
  source: z
    .string({ error: lacking })
    .min(1, 'figure-without-source')
    .describe('Id of an entry of legalBasis.'),
  verified: z
    .boolean({ error: lacking })
    .describe(
      'true only when someone compared the figure with the official text; false is shown to everyone.',
    ),
  validFrom: z
    .union([z.iso.date(), z.null()], {
      error: issue => (issue.input === undefined ? 'figure-without-source' : 'wrong-schema'),
    })
    .describe('The first day on which the source gives this figure; null where no source tells.'),
}

/** A law, regulation, published practice or report that the definition relies on. */
export const legalBasis = z
  .strictObject({
    id: slug,
    kind: z.enum([
      'law',
      'government-regulation',
      'ministerial-regulation',
      'presidential-regulation',
      'practice',
    ]),
    title: phrase.describe('As the regulation names itself.'),
    readAt: phrase.describe('Where it was read: an official page, a press report, a copy.'),
    inForceFrom: day.nullable(),
    verified: z.boolean().describe('true only when the official text itself was read.'),
    note: phrase.optional(),
  })
  .meta({ id: 'LegalBasis' })
export type LegalBasis = z.output<typeof legalBasis>

/** A number that a rule depends on: an age limit, a count of days. Expressions call it `figures.<id>`. */
export const figure = z
  .strictObject({
    id: name,
    value: z.int().nonnegative(),
    unit: z.enum(['years', 'months', 'days', 'working-days', 'count']),
    meaning: phrase,
    ...sourced,
    note: phrase.optional(),
  })
  .meta({ id: 'Figure' })
export type Figure = z.output<typeof figure>
