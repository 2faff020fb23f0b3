import type { Area } from '../area.ts'
import { type Mission, servesCitizens } from '../mission.ts'
import type { RowOf } from './read-tables.ts'

const fromRow = (row: RowOf<'jurisdictions'>): Area => ({
  mission: row.mission_code,
  country: row.country_iso2,
  subdivision: row.subdivision_code,
  coverage: row.coverage,
  detail: row.area_detail_en === '' ? null : { id: row.area_detail_id, en: row.area_detail_en },
  confidence: row.confidence,
  basis: row.basis,
  sources: row.source,
})

const whole = (mission: Mission, country: string, basis: 'seat' | 'accredited'): Area => ({
  mission: mission.code,
  country,
  subdivision: null,
  coverage: 'full',
  detail: null,
  confidence: 'stated',
  basis,
  sources: mission.sources,
})

/**
 * Which office serves which place, by the place's ISO 3166 code: the listed areas; the whole country for an office
 * in a country that is not divided; and the states it is accredited to. Permanent missions serve nowhere.
 */
export const buildAreas = (
  missions: Iterable<Mission>,
  rows: readonly RowOf<'jurisdictions'>[],
): ReadonlyMap<string, readonly Area[]> => {
  const listed = rows.map(fromRow)
  const divided = new Set(listed.filter(area => area.subdivision !== null).map(area => area.country))
  const isListed = (mission: Mission, country: string) =>
    listed.some(area => area.mission === mission.code && area.country === country)
  const unlisted = [...missions]
    .filter(servesCitizens)
    .flatMap(mission => [
      ...(divided.has(mission.country) || isListed(mission, mission.country)
        ? []
        : [whole(mission, mission.country, 'seat')]),
      ...mission.accreditation.map(state => whole(mission, state, 'accredited')),
    ])
  return Map.groupBy([...listed, ...unlisted], area => area.subdivision ?? area.country)
}
