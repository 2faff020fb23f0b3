import type { Phrase } from '../../kernel/index.ts'
import { isCountry, isoName, type Place } from './places.ts'
import type { MissionReference } from './reference/mission-reference.ts'

export const countryName = ({ countryNames }: MissionReference, code: string): Phrase =>
  countryNames.get(code) ?? { id: code, en: code }

/** A subdivision as the list of areas names it, else as ISO does; a territory by its name in each language. */
export const subdivisionName = (reference: MissionReference, code: string): Phrase => {
  const territory = reference.twins.get(code)?.find(isCountry)
  const listed = reference.subdivisionNames.get(code)
  if (territory !== undefined) {
    const { id, en } = countryName(reference, territory)
    return { id, en: listed?.en ?? en }
  }
  const name = isoName(code)
  return listed ?? { id: name, en: name }
}

/** "California, Amerika Serikat": the smaller place first. */
export const placeName = (reference: MissionReference, { country, subdivision }: Place): Phrase => {
  const whole = countryName(reference, country)
  if (subdivision === null) return whole
  return within(subdivisionName(reference, subdivision), whole)
}

/** A city and its country; a city that is its country is named once: not "Singapore, Singapura". */
export const cityName = (reference: MissionReference, city: string, country: string): Phrase =>
  within({ id: city, en: city }, countryName(reference, country))

const within = (part: Phrase, whole: Phrase): Phrase =>
  [whole.id, whole.en].some(name => name === part.id || name === part.en)
    ? whole
    : { id: `${part.id}, ${whole.id}`, en: `${part.en}, ${whole.en}` }
