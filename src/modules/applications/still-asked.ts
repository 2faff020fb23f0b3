import { type Definition, requirementsFor } from '../catalogue/index.ts'
import type { RecordBodies } from './records.ts'

type Place = { readonly requirement: string; readonly part: string | null }

/**
 * Whether what was sent last still asks for this document, or this part of it. A correction may have said that a book is
 * lost whose pages were sent before. Once the answers are erased nobody can tell, and nothing is said of it.
 */
export const isStillAsked = (
  definition: Definition,
  sent: RecordBodies['answers'] | null,
  { requirement, part }: Place,
): boolean => {
  if (sent === null) return true
  const asked = requirementsFor(definition, sent).find(({ id }) => id === requirement)
  if (asked === undefined) return false
  return part === null || asked.parts === undefined || asked.parts.some(({ id }) => id === part)
}
