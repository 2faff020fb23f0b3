import type { Phrase } from '../../kernel/index.ts'
import { subdivisionName } from './place-name.ts'
import { countryOf } from './places.ts'
import type { MissionReference } from './reference/mission-reference.ts'

export type Subdivision = { readonly code: string; readonly name: Phrase }

/** The parts of a country that an office is known to serve, its territories with a subdivision code among them, by name. */
export const servedSubdivisions = (reference: MissionReference, country: string): readonly Subdivision[] => {
  const { areas, twins } = reference
  const isServed = (code: string) => [code, ...(twins.get(code) ?? [])].some(each => areas.has(each))
  return [...new Set([...areas.keys(), ...twins.keys()])]
    .filter(code => code.includes('-') && countryOf(code) === country && isServed(code))
    .map(code => ({ code, name: subdivisionName(reference, code) }))
    .sort((a, b) => a.name.en.localeCompare(b.name.en, 'en'))
}
