import type { Requirement } from './language/requirement.ts'

type Needed = Pick<Requirement, 'id' | 'parts' | 'atLeast'>

/** A file that was given for a requirement, and for which part of it. */
type Given = { readonly requirement: string; readonly part?: string | null | undefined }

/** How many papers a requirement of a case has, of how many that it needs. */
export const givenOf = (
  { id, parts, atLeast }: Needed,
  files: readonly Given[],
): { readonly count: number; readonly of: number } => {
  const own = files.filter(file => file.requirement === id)
  if (parts === undefined) return { count: own.length === 0 ? 0 : 1, of: 1 }
  const of = Math.min(atLeast ?? parts.length, parts.length)
  const filled = parts.filter(part => own.some(file => file.part === part.id)).length
  return { count: Math.min(filled, of), of }
}

/** Whether everything that the requirement needs is there. */
export const isGiven = (needed: Needed, files: readonly Given[]): boolean => {
  const { count, of } = givenOf(needed, files)
  return count >= of
}

/** The places that are filled in the smallest file that has everything; null: the requirement has no parts. */
export const placesOf = (needed: Needed): readonly (string | null)[] =>
  needed.parts === undefined ? [null] : needed.parts.slice(0, givenOf(needed, []).of).map(part => part.id)
