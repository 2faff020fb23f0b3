import { Select, type SelectOption, useReader } from '../../../design/index.ts'
import type { Locale, Phrase } from '../../../kernel/index.ts'
import { countryName } from '../place-name.ts'
import { unlisted } from '../read-region.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { servedSubdivisions } from '../served-subdivisions.ts'

const words = {
  notListed: {
    id: 'Saya tidak tahu, atau tempat saya tidak ada di daftar',
    en: 'I do not know, or my place is not listed',
  },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Phrase>

/** The regions an office serves, and the state's territories that have no code among them, by name; last, a way out. */
export const regionOptions = (
  reference: MissionReference,
  country: string,
  locale: Locale,
): readonly SelectOption[] => {
  const regions = servedSubdivisions(reference, country).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  const territories = [...reference.states]
    .filter(([territory, state]) => state === country && !reference.twins.has(territory))
    .map(([territory]) => ({ value: territory, label: countryName(reference, territory) }))
  const byName = [...regions, ...territories].sort((a, b) =>
    a.label[locale].localeCompare(b.label[locale], locale),
  )
  return [...byName, { value: unlisted, label: words.notListed, group: words.other }]
}

type Asked = Omit<Parameters<typeof Select>[0], 'name' | 'options'> & { readonly country: string }

/** Which part of a country somebody lives in, as `readRegion` reads it. */
export const RegionSelect = ({ country, ...question }: Asked) => {
  const { locale } = useReader()
  return (
    <Select {...question} name="subdivision" options={regionOptions(missionReference(), country, locale)} />
  )
}
