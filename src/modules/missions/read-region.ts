import { isCountry, type Place } from './places.ts'
import { type PlaceProblem, readPlace } from './read-place.ts'
import type { MissionReference } from './reference/mission-reference.ts'

/** Chosen by those whose region is not in the list. */
export const unlisted = 'unlisted'

/** What somebody chose of a country's parts. */
export type Region =
  | { readonly is: 'empty' }
  | { readonly is: 'unlisted' }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'wrong'; readonly problem: PlaceProblem }

/** Reads the answer to which part of a country somebody lives in; `country` is one that `readPlace` has accepted. */
export const readRegion = (reference: MissionReference, country: string, subdivision: string): Region => {
  if (subdivision === '') return { is: 'empty' }
  if (subdivision === unlisted) return { is: 'unlisted' }
  // A territory without a code among the state's subdivisions stands in the list by its own: Christmas Island is CX.
  if (isCountry(subdivision) && reference.states.get(subdivision) === country) {
    return { is: 'place', place: { country: subdivision, subdivision: null } }
  }
  const part = readPlace({ country, subdivision })
  return 'problem' in part ? { is: 'wrong', problem: part.problem } : { is: 'place', place: part.value }
}
