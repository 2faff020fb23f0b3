import type { Phrase } from '../../../kernel/index.ts'
import type { Mission } from '../mission.ts'
import { countryCodes, isSubdivision } from '../places.ts'
import { buildAreas } from './build-areas.ts'
import type { MissionReference } from './mission-reference.ts'
import type { RowOf, Tables } from './read-tables.ts'

const missionOf = (row: RowOf<'missions'>): Mission => ({
  code: row.code,
  kind: row.kind,
  shortName: row.short_name,
  name: { id: row.name_id, en: row.name_en },
  city: row.city,
  country: row.country_iso2,
  latitude: row.latitude,
  longitude: row.longitude,
  timezone: row.timezone,
  currency: row.currency,
  parent: row.parent_code,
  accreditation: row.accreditation,
  organisations: row.organisations,
  ministryPage: row.kemlu_slug,
  sources: row.source,
})

/** Names from the runtime's own region names, corrected where people and the ministry say it otherwise. */
const nameCountries = (rows: readonly RowOf<'placeNames'>[]): ReadonlyMap<string, Phrase> => {
  const id = new Intl.DisplayNames(['id'], { type: 'region' })
  const en = new Intl.DisplayNames(['en'], { type: 'region' })
  const own = new Map(rows.map(row => [row.code, { id: row.name_id, en: row.name_en }]))
  return new Map(
    countryCodes.map(code => [code, own.get(code) ?? { id: id.of(code) ?? code, en: en.of(code) ?? code }]),
  )
}

const pairTerritories = (rows: readonly RowOf<'territories'>[]): ReadonlyMap<string, readonly string[]> => {
  const pairs = rows.flatMap(({ country_iso2, subdivision_code }) =>
    subdivision_code === null
      ? []
      : [[country_iso2, subdivision_code] as const, [subdivision_code, country_iso2] as const],
  )
  return new Map(
    [...Map.groupBy(pairs, ([code]) => code)].map(([code, found]) => [code, found.map(([, twin]) => twin)]),
  )
}

/** Turns files that were checked into what the platform asks. */
export const buildReference = (tables: Tables, hash: string): MissionReference => {
  const missions = new Map(tables.missions.rows.map(row => [row.code, missionOf(row)]))
  return {
    hash,
    missions,
    areas: buildAreas(missions.values(), tables.jurisdictions.rows),
    twins: pairTerritories(tables.territories.rows),
    states: new Map(tables.territories.rows.map(row => [row.country_iso2, row.state_iso2])),
    divisions: new Map(
      tables.divisions.rows.map(row => [
        row.country_iso2,
        {
          name: { id: row.division_id, en: row.division_en },
          hint: row.hint_en === '' ? null : { id: row.hint_id, en: row.hint_en },
        },
      ]),
    ),
    subdivisionNames: new Map(
      [
        ...tables.jurisdictions.rows.map(({ subdivision_code, country_iso2, subdivision_name: name }) => ({
          ...{ code: subdivision_code ?? country_iso2, name_id: name, name_en: name },
        })),
        ...tables.placeNames.rows.filter(({ code }) => isSubdivision(code)),
      ].map(({ code, name_id, name_en }) => [code, { id: name_id, en: name_en }]),
    ),
    countryNames: nameCountries(tables.placeNames.rows),
    otherOffices: new Map(
      tables.otherOffices.rows.map(row => [
        row.code,
        {
          code: row.code,
          kind: row.kind,
          shortName: row.short_name,
          city: row.city,
          country: row.country_iso2,
          workDoneBy: row.work_done_by,
        },
      ]),
    ),
    withoutOffice: new Map(
      tables.withoutOffice.rows.map(row => [row.country_iso2, { reason: row.reason, ask: row.ask_mission }]),
    ),
    contacts: tables.contacts.rows.map(row => ({
      code: row.code,
      kind: row.kind,
      name: { id: row.name_id, en: row.name_en },
      value: row.value,
      asOf: row.as_of,
      verified: row.verified === 'yes',
      toldBy: { id: row.told_by_id, en: row.told_by_en },
    })),
    askedFirst: tables.askedFirst.rows
      .toSorted((a, b) => b.citizens - a.citizens)
      .map(row => row.country_iso2),
  }
}
