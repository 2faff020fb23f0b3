import { z } from 'zod'
import { amount } from './amount.ts'

const address = z.strictObject({
  street: z.string(),
  city: z.string(),
  region: z.string().default(''),
  postcode: z.string().default(''),
})

const answer = z.union([z.string(), z.boolean(), z.int(), z.null(), address])

/** One case with the right outcome: shows the reader what the rules do, and is run by both evaluators. */
export const example = z
  .strictObject({
    name: z.string().min(1),
    like: z
      .string()
      .optional()
      .describe('Name of an earlier example; its answers hold where this one gives none.'),
    today: z.iso.date().optional().describe('Needed unless the earlier example has it.'),
    applicant: z
      .strictObject({
        age: z.int().nonnegative().nullable().default(null),
        nationality: z.string().length(2).nullable().default(null),
        residence: z.string().length(2).nullable().default(null),
      })
      .optional(),
    answers: z.record(z.string(), answer),
    expect: z.strictObject({
      variant: z.record(z.string(), z.string()).optional(),
      pages: z.array(z.string()).optional().describe('Every page asked, in order.'),
      requirements: z.array(z.string()).optional().describe('Every document needed, in order.'),
      total: amount.optional(),
      problems: z.array(z.string()).default([]).describe('Fields that must be changed.'),
      warnings: z.array(z.string()).default([]).describe('Fields that she is asked to look at again.'),
      steps: z.array(z.string()).optional().describe('Steps that apply to the case, in order.'),
      document: z.record(z.string(), z.string()).optional().describe('Fields of the issued document.'),
    }),
  })
  .meta({ id: 'Example' })
export type Example = z.output<typeof example>
