import type { Words } from '../../kernel/index.ts'
import { countryOf, isCountry, isSubdivision, type Place } from './places.ts'

export type PlaceProblem =
  | 'country-missing'
  | 'country-malformed'
  | 'country-unknown'
  | 'subdivision-malformed'
  | 'subdivision-unknown'
  | 'subdivision-of-another-country'

export type PlaceRead =
  | { readonly value: Place }
  | { readonly problem: PlaceProblem; readonly field: 'country' | 'subdivision' }

export const countryPattern = /^[A-Z]{2}$/
export const subdivisionPattern = /^[A-Z]{2}-[A-Z0-9]{1,3}$/

/** Takes a place as somebody wrote it. Only codes that ISO 3166 assigns today pass. */
export const readPlace = (asked: {
  readonly country: string
  readonly subdivision: string | null
}): PlaceRead => {
  const { country, subdivision } = asked
  if (country === '') return { field: 'country', problem: 'country-missing' }
  if (!countryPattern.test(country)) return { field: 'country', problem: 'country-malformed' }
  if (!isCountry(country)) return { field: 'country', problem: 'country-unknown' }
  if (subdivision === null) return { value: { country, subdivision } }
  if (!subdivisionPattern.test(subdivision)) return { field: 'subdivision', problem: 'subdivision-malformed' }
  if (!isSubdivision(subdivision)) return { field: 'subdivision', problem: 'subdivision-unknown' }
  if (countryOf(subdivision) !== country)
    return { field: 'subdivision', problem: 'subdivision-of-another-country' }
  return { value: { country, subdivision } }
}

export const placeProblems: Words<PlaceProblem> = {
  'country-missing': { id: 'Pilih negara tempat Anda tinggal.', en: 'Choose the country you live in.' },
  'country-malformed': {
    id: 'Kode negara terdiri atas dua huruf besar, misalnya MY.',
    en: 'A country code has two capital letters, such as MY.',
  },
  'country-unknown': {
    id: 'Negara ini tidak kami kenal. Pilih negara dari daftar.',
    en: 'We do not know this country. Choose one from the list.',
  },
  'subdivision-malformed': {
    id: 'Kode daerah terdiri atas kode negara, tanda hubung, dan satu sampai tiga huruf atau angka, misalnya US-CA.',
    en: 'A region code has the country code, a hyphen and one to three letters or digits, such as US-CA.',
  },
  'subdivision-unknown': {
    id: 'Daerah ini tidak kami kenal. Pilih daerah dari daftar.',
    en: 'We do not know this region. Choose one from the list.',
  },
  'subdivision-of-another-country': {
    id: 'Daerah ini ada di negara lain. Pilih daerah di negara tempat Anda tinggal.',
    en: 'This region is in another country. Choose one in the country you live in.',
  },
}
