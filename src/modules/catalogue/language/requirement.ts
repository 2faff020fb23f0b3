import { z } from 'zod'
import { expression, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'

export const fileKinds = ['jpeg', 'png', 'heic', 'pdf'] as const
export type FileKind = (typeof fileKinds)[number]

/** A document to upload. */
export const requirement = z
  .strictObject({
    id: slug,
    name: phrase,
    guidance: phrase.describe('What must be seen on the photo, and what to do without the document.'),
    requiredWhen: expression.optional().describe('Left out: always.'),
    neededFor: phrase.optional().describe('The same in words, for people: "If the passport is lost".'),
    optional: z.boolean().default(false).describe('true: may be added, need not.'),
    accepts: z.array(z.enum(fileKinds)).min(1),
    maxFiles: z.int().min(1).max(10).default(1),
    bringOriginal: z.boolean().default(false).describe('true: the original is shown at the counter.'),
    sensitive: z.boolean().default(false),
    source: z.string({
      error: issue => (issue.input == null ? 'figure-without-source' : 'wrong-schema'),
    }),
    verified: z.boolean(),
  })
  .meta({ id: 'Requirement' })
export type Requirement = z.output<typeof requirement>
