import { z } from 'zod'
import { expression, name, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'

/** What granting issues. The template prints the fields; the register numbers it. */
export const issuedDocument = z
  .strictObject({
    kind: slug.describe('One of the kinds of letter that documents issues; the public check tells it.'),
    name: phrase,
    template: slug.describe('The template of that kind.'),
    register: slug.describe('The register of that kind.'),
    holder: expression.describe('The holder’s name as printed: an answer of type name.'),
    passportNumber: expression
      .optional()
      .describe('What a reader of the paper may compare, an answer of type passportNumber; never shown.'),
    birthDate: expression
      .optional()
      .describe(
        'The holder’s date of birth as printed, an answer of type date: compared where there is no passport number; never shown.',
      ),
    fields: z
      .array(
        z.strictObject({
          id: name,
          number: z.int().positive().optional().describe('The number of the field in the regulation’s form.'),
          label: phrase,
          value: expression.describe('May ask for answers, applicant, today, figures, variant and issue.'),
        }),
      )
      .min(1),
    bring: z
      .array(z.strictObject({ what: phrase, appliesWhen: expression.optional() }))
      .default([])
      .describe(
        'What is brought besides this document to collect the result: printed on it, and told to the applicant.',
      ),
    source: z.string().optional(),
  })
  .meta({ id: 'IssuedDocument' })
export type IssuedDocument = z.output<typeof issuedDocument>
