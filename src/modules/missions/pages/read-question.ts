import type { Phrase } from '../../../kernel/index.ts'
import type { Place } from '../places.ts'
import { placeProblems, readPlace } from '../read-place.ts'
import { readRegion } from '../read-region.ts'
import type { MissionReference } from '../reference/mission-reference.ts'

/** Where somebody is on the way to their answer. */
export type Question =
  | { readonly step: 'country'; readonly problem: Phrase | undefined }
  | { readonly step: 'subdivision'; readonly country: string; readonly problem: Phrase | undefined }
  | { readonly step: 'unlisted'; readonly country: string }
  | { readonly step: 'answer'; readonly place: Place }

const chooseRegion: Phrase = {
  id: 'Pilih daerah tempat Anda tinggal.',
  en: 'Choose the region you live in.',
}

/** Reads the address: first the country, then the region only where the posts of that country divide it. */
export const readQuestion = (reference: MissionReference, query: URLSearchParams): Question => {
  const country = query.get('country')
  if (country === null) return { step: 'country', problem: undefined }
  const whole = readPlace({ country, subdivision: null })
  if ('problem' in whole) return { step: 'country', problem: placeProblems[whole.problem] }

  const subdivision = query.get('subdivision')
  const isDivided = reference.divisions.has(country)
  if (subdivision === null && isDivided) return { step: 'subdivision', country, problem: undefined }
  if (subdivision === '' && isDivided) return { step: 'subdivision', country, problem: chooseRegion }
  const region = readRegion(reference, country, subdivision ?? '')
  switch (region.is) {
    case 'empty':
      return { step: 'answer', place: whole.value }
    case 'unlisted':
      return { step: 'unlisted', country }
    case 'place':
      return { step: 'answer', place: region.place }
    case 'wrong':
      return { step: 'subdivision', country, problem: placeProblems[region.problem] }
  }
}
