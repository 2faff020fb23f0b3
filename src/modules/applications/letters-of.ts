import type { Recorded } from '../../kernel/index.ts'
import type { ApplicationFact } from './facts.ts'

/** Ids of the letters that were issued for a request, the first one first; only the last can stand. */
export const lettersOf = (facts: readonly Recorded<ApplicationFact>[]): readonly string[] =>
  facts.flatMap(({ body }) => ('document' in body && body.document !== null ? [body.document] : []))
