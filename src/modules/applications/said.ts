/**
 * What a citizen says of one question or document in her own words: that she does not have it, and why; or, asked to
 * correct it, that it is right as it is. The words are a record; facts carry which items they are about.
 */
export type Said =
  | { readonly says: 'not-here'; readonly text: string }
  | { readonly says: 'right'; readonly text: string | null }

/** By id of the definition's field or requirement. */
export type SaidOf = Readonly<Record<string, Said>>

export const mostSaid = 1000

/** The items of which this was said. */
export const saidItems = (said: SaidOf, says: Said['says']): readonly string[] =>
  Object.keys(said)
    .filter(item => said[item]?.says === says)
    .sort()
