import type { Day } from '../../kernel/index.ts'

/** An address as its parts; expressions and documents see it as one line. */
export type Address = {
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postcode: string
}

/** null: asked, and left empty on purpose. A question that was never asked has no entry at all. */
export type Answer = string | number | boolean | Address | null

/** Everything ever answered, by field; also what an earlier turn of the form asked and a later one hides. */
export type Answers = Readonly<Record<string, Answer>>

/** What the platform knows of the person who asks; null: not known. Countries as ISO 3166-1 alpha-2. */
export type Applicant = {
  readonly age: number | null
  readonly nationality: string | null
  readonly residence: string | null
}

/** All that a definition's rules depend on, so that the same question always has the same answer. */
export type Situation = { readonly answers: Answers; readonly applicant: Applicant; readonly today: Day }

export const addressLine = ({ street, city, region, postcode }: Address): string =>
  [street.replace(/\s*\n\s*/g, ', '), [postcode, city].filter(Boolean).join(' '), region]
    .filter(Boolean)
    .join(', ')
