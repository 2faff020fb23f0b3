import { z } from 'zod'
import { expression, name } from './identifiers.ts'
import { phrase } from './phrase.ts'

export const fieldTypes = [
  'text',
  'longText',
  'name',
  'date',
  'choice',
  'yesNo',
  'country',
  'subdivision',
  'address',
  'phone',
  'email',
  'passportNumber',
  'nik',
  'number',
] as const
export type FieldType = (typeof fieldTypes)[number]

const check = z
  .strictObject({
    kind: z
      .enum(['refuse', 'warn'])
      .describe('refuse: she must change it. warn: she is asked to look again.'),
    when: expression.describe(
      'True when something is wrong. Not met while a question it reads is unanswered.',
    ),
    message: phrase,
    source: z.string().optional().describe('Id of the entry of legalBasis that this rule comes from.'),
  })
  .meta({ id: 'Check' })
export type Check = z.output<typeof check>

const option = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: phrase,
  hint: phrase.optional(),
})

/** One thing asked for. */
export const field = z
  .strictObject({
    id: name,
    type: z.enum(fieldTypes),
    label: phrase.optional().describe('Needed where a page asks for more than one thing.'),
    hint: phrase.optional(),
    optional: z.boolean().default(false),
    options: z.array(option).min(2).optional().describe('For type choice.'),
    maxLength: z.int().positive().max(5000).optional(),
    sensitive: z.boolean().default(false).describe('Data that the law on personal data calls specific.'),
    why: phrase.optional().describe('Why we ask; needed where no rule or document reads the answer.'),
    prefill: z.string().optional().describe('The known value of the person that is offered: person.fullName'),
    prefillWhen: expression
      .optional()
      .describe('Offered only while this holds, as where the answer may be about somebody else.'),
    reuse: z
      .string()
      .optional()
      .describe('The known value of the person that the answer feeds: person.fullName'),
    answeredBy: z
      .literal('residence')
      .optional()
      .describe('The step in which she says where she lives gives the answer; it is not asked again.'),
    checks: z.array(check).default([]),
  })
  .meta({ id: 'Field' })
export type Field = z.output<typeof field>

/** One question; a small group such as an address or a birth is still one question. */
export const formPage = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    question: phrase,
    hint: phrase.optional(),
    visibleWhen: expression.optional().describe('May only ask for answers of earlier pages.'),
    fields: z.array(field).min(1).max(5),
  })
  .meta({ id: 'Page' })
export type FormPage = z.output<typeof formPage>
