import { iso31661, iso31662 } from 'iso-3166'

/** Where somebody lives: a country or territory, and perhaps a state, province or region of it. */
export type Place = { readonly country: string; readonly subdivision: string | null }

const countries: ReadonlySet<string> = new Set(iso31661.map(country => country.alpha2))
const subdivisions = new Map(iso31662.map(entry => [entry.code, entry]))

export const countryCodes: readonly string[] = [...countries]

export const isCountry = (code: string): boolean => countries.has(code)

export const isSubdivision = (code: string): boolean => subdivisions.has(code)

/** The name ISO 3166-2 gives a subdivision, in the place's own language. */
export const isoName = (code: string): string => subdivisions.get(code)?.name ?? code

/** The country that a well-formed ISO 3166-2 code belongs to. */
export const countryOf = (subdivision: string): string => subdivision.slice(0, 2)

/** The subdivision, the larger ones that contain it, and at last its country: PH-CEB, PH-07, PH. */
export const fromSmallToLarge = (subdivision: string): readonly string[] => {
  const codes: string[] = []
  for (let code: string | undefined = subdivision; code !== undefined; ) {
    codes.push(code)
    code = subdivisions.get(code)?.parent
  }
  return codes
}

/** Every part of a country that ISO 3166-2 names, in the order of their codes. */
export const subdivisionsOf = (country: string): readonly string[] =>
  [...subdivisions.keys()].filter(code => countryOf(code) === country).sort()
