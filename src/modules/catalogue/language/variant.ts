import { z } from 'zod'
import { expression, name, slug } from './identifiers.ts'
import { phrase } from './phrase.ts'

/** A way in which two applications for one service differ; exactly one value fits each application. */
export const variant = z
  .strictObject({
    id: name,
    name: phrase,
    values: z.array(z.strictObject({ id: slug, name: phrase, when: expression })).min(2),
  })
  .meta({ id: 'Variant', description: 'Expressions call it variant.<id>.' })
export type Variant = z.output<typeof variant>
