import type { Phrase } from '../../../kernel/index.ts'
import { fillPhrases } from '../fill-phrases.ts'
import { placeName } from '../place-name.ts'
import type { Place } from '../places.ts'
import type { MissionReference } from '../reference/mission-reference.ts'

const words = { youLive: { id: 'Tempat tinggal: {place}', en: 'Where you live: {place}' } }

/** What was asked, above the answer, so that a wrong choice shows. */
export const placeCaption = (reference: MissionReference, place: Place): Phrase =>
  fillPhrases(words.youLive, { place: placeName(reference, place) })

/** To the question whose answer most likely needs changing. */
export const changePlace = (
  reference: MissionReference,
  { country, subdivision }: Place,
): { readonly href: string; readonly label: Phrase } => {
  const state = reference.divisions.has(country) ? country : null
  const href = subdivision !== null && state !== null ? `/find-mission?country=${state}` : '/find-mission'
  return { href, label: { id: 'Ganti tempat tinggal', en: 'Change where you live' } }
}
