import { z } from 'zod'
import { expression, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'

export const fileKinds = ['jpeg', 'png', 'heic', 'pdf'] as const
export type FileKind = (typeof fileKinds)[number]

/** One of the papers that a requirement is made of; each has a place of its own. */
const part = z
  .strictObject({
    id: slug,
    name: phrase,
    appliesWhen: expression.optional().describe('Left out: always.'),
  })
  .meta({ id: 'Part' })
export type Part = z.output<typeof part>

/** A document to upload. */
export const requirement = z
  .strictObject({
    id: slug,
    name: phrase,
    guidance: phrase.describe('What must be seen on the photo, and what to do without the document.'),
    requiredWhen: expression.optional().describe('Left out: always.'),
    neededFor: phrase.optional().describe('The same in words, for people: "If the passport is lost".'),
    optional: z.boolean().default(false).describe('true: may be added, need not.'),
    mayLack: z
      .boolean()
      .default(false)
      .describe('true: whoever does not have it says why in words instead, and the officer reads it.'),
    accepts: z.array(z.enum(fileKinds)).min(1),
    parts: z.array(part).min(2).optional().describe('Papers that each have a place of their own.'),
    atLeast: z
      .int()
      .positive()
      .optional()
      .describe('How many of the parts are needed; left out: each that applies. Only with parts.'),
    maxFiles: z.int().min(1).max(10).default(1).describe('The most files; with parts, of each part.'),
    bringOriginal: z.boolean().default(false).describe('true: the original is shown at the counter.'),
    sensitive: z.boolean().default(false),
    source: z.string({
      error: issue => (issue.input == null ? 'figure-without-source' : 'wrong-schema'),
    }),
    verified: z.boolean(),
  })
  .meta({ id: 'Requirement' })
export type Requirement = z.output<typeof requirement>
