import { countryOf } from '../places.ts'
import type { Fault, Table } from './read-table.ts'
import type { Tables } from './read-tables.ts'

type Told<T> = readonly [row: T & { readonly line: number }, column: string, says: string]

const tell = <T>({ file }: Table<T>, told: readonly Told<T>[]): readonly Fault[] =>
  told.map(([{ line }, column, says]) => ({ file, line, column, says }))

/** The rows whose key was there before. */
const doubles = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] => {
  const seen = new Set<string>()
  return rows.filter(row => seen.has(keyOf(row)) || !seen.add(keyOf(row)))
}

const unknownSources = (tables: Tables): readonly Fault[] => {
  const known = new Set(tables.sources.rows.map(row => row.key))
  const of = <T extends { readonly source: string | readonly string[] }>(table: Table<T>) =>
    tell(
      table,
      table.rows.flatMap(row =>
        [row.source]
          .flat()
          .filter(key => !known.has(key))
          .map((key): Told<T> => [row, 'source', `"${key}" is not in sources.csv`]),
      ),
    )
  return [
    ...of(tables.missions),
    ...of(tables.jurisdictions),
    ...of(tables.territories),
    ...of(tables.otherOffices),
    ...of(tables.withoutOffice),
    ...of(tables.contacts),
    ...of(tables.askedFirst),
  ]
}

const missionFaults = ({ missions, jurisdictions }: Tables): readonly Fault[] => {
  const kinds = new Map(missions.rows.map(row => [row.code, row.kind]))
  const hosts = new Set(missions.rows.filter(row => row.kind === 'embassy').map(row => row.country_iso2))
  const granted = missions.rows.flatMap(row => row.accreditation.map(state => ({ row, state })))
  const withArea = new Set(jurisdictions.rows.map(row => row.mission_code))
  const split = new Set(jurisdictions.rows.filter(row => row.subdivision_code).map(row => row.country_iso2))
  const isPost = (kind: string) => kind === 'consulate' || kind === 'consulate-general'
  return tell(missions, [
    ...doubles(missions.rows, row => row.code).map(row => [row, 'code', `${row.code} stands twice`] as const),
    ...missions.rows
      .filter(row => (row.parent_code === null) === isPost(row.kind))
      .map(row => [row, 'parent_code', 'a consular post has a parent, and nobody else'] as const),
    ...missions.rows
      .filter(row => row.parent_code !== null && kinds.get(row.parent_code) !== 'embassy')
      .map(row => [row, 'parent_code', `${row.parent_code} is not an embassy`] as const),
    ...granted
      .filter(({ state }) => hosts.has(state))
      .map(({ row, state }) => [row, 'accreditation', `${state} has an embassy of its own`] as const),
    ...doubles(granted, ({ state }) => state).map(
      ({ row, state }) => [row, 'accreditation', `${state} is given to two offices`] as const,
    ),
    ...missions.rows
      .filter(
        row => row.kind !== 'permanent-mission' && split.has(row.country_iso2) && !withArea.has(row.code),
      )
      .map(
        row => [row, 'code', 'serves nowhere: its country is divided and no part is given to it'] as const,
      ),
  ])
}

const jurisdictionFaults = ({ missions, jurisdictions }: Tables): readonly Fault[] => {
  const serving = new Set(missions.rows.filter(row => row.kind !== 'permanent-mission').map(row => row.code))
  const { rows } = jurisdictions
  const placeOf = (row: (typeof rows)[number]) => row.subdivision_code ?? row.country_iso2
  const shared = new Set(doubles(rows, placeOf).map(placeOf))
  return tell(jurisdictions, [
    ...rows
      .filter(row => !serving.has(row.mission_code))
      .map(
        row => [row, 'mission_code', `${row.mission_code} is not an office that serves citizens`] as const,
      ),
    ...rows
      .filter(row => row.subdivision_code !== null && countryOf(row.subdivision_code) !== row.country_iso2)
      .map(
        row => [row, 'subdivision_code', `${row.subdivision_code} is not in ${row.country_iso2}`] as const,
      ),
    ...doubles(rows, row => `${row.mission_code} ${placeOf(row)}`).map(
      row => [row, 'mission_code', `${row.mission_code} has ${placeOf(row)} twice`] as const,
    ),
    ...rows
      .filter(row => row.coverage === 'full' && shared.has(placeOf(row)))
      .map(row => [row, 'coverage', `${placeOf(row)} is given to another office too`] as const),
    ...rows
      .filter(row => row.coverage === 'partial' && row.area_detail_en === '')
      .map(row => [row, 'area_detail_en', 'a part must say which part'] as const),
    ...rows
      .filter(row => (row.area_detail_en === '') !== (row.area_detail_id === ''))
      .map(row => [row, 'area_detail_id', 'must stand in both languages or in none'] as const),
    ...rows
      .filter(
        row => row.confidence === 'stated' && (row.basis === 'remainder' || row.basis === 'region-reading'),
      )
      .map(row => [row, 'confidence', `"${row.basis}" is an inference`] as const),
  ])
}

const placeFaults = (tables: Tables): readonly Fault[] => {
  const { territories, divisions, otherOffices, withoutOffice, placeNames, contacts } = tables
  const missions = new Set(tables.missions.rows.map(row => row.code))
  const parts = tables.jurisdictions.rows.filter(row => row.subdivision_code !== null)
  const split = new Set(parts.map(row => row.country_iso2))
  const described = new Set(divisions.rows.map(row => row.country_iso2))
  return [
    ...tell(
      territories,
      territories.rows
        .filter(row => row.subdivision_code !== null && countryOf(row.subdivision_code) !== row.state_iso2)
        .map(row => [row, 'subdivision_code', `is not in ${row.state_iso2}`] as const),
    ),
    ...tell(divisions, [
      ...divisions.rows
        .filter(row => !split.has(row.country_iso2))
        .map(row => [row, 'country_iso2', `${row.country_iso2} is not divided between posts`] as const),
      ...divisions.rows
        .filter(row => (row.hint_id === '') !== (row.hint_en === ''))
        .map(row => [row, 'hint_id', 'must stand in both languages or in none'] as const),
      ...doubles(divisions.rows, row => row.country_iso2).map(
        row => [row, 'country_iso2', 'stands twice'] as const,
      ),
    ]),
    ...tell(
      tables.jurisdictions,
      parts
        .filter(row => !described.has(row.country_iso2))
        .map(row => [row, 'country_iso2', `${row.country_iso2} is missing in ${divisions.file}`] as const),
    ),
    ...tell(otherOffices, [
      ...otherOffices.rows
        .filter(row => row.work_done_by !== null && !missions.has(row.work_done_by))
        .map(row => [row, 'work_done_by', `${row.work_done_by} is not a mission`] as const),
      ...otherOffices.rows
        .filter(row => missions.has(row.code))
        .map(row => [row, 'code', `${row.code} is a mission already`] as const),
    ]),
    ...tell(
      withoutOffice,
      withoutOffice.rows
        .filter(row => row.ask_mission !== null && !missions.has(row.ask_mission))
        .map(row => [row, 'ask_mission', `${row.ask_mission} is not a mission`] as const),
    ),
    ...tell(
      placeNames,
      doubles(placeNames.rows, row => row.code).map(row => [row, 'country_iso2', 'stands twice'] as const),
    ),
    ...(contacts.rows.some(row => row.kind === 'phone')
      ? []
      : [
          {
            file: contacts.file,
            line: 1,
            column: 'kind',
            says: 'no telephone to turn to where no office is known',
          },
        ]),
  ]
}

/** What is wrong in the files, each with its file, line and column: first what a row says, then what rows say together. */
export const tableFaults = (tables: Tables): readonly Fault[] => {
  const unreadable = Object.values(tables).flatMap(table => table.faults)
  if (unreadable.length > 0) return unreadable
  return [
    ...unknownSources(tables),
    ...missionFaults(tables),
    ...jurisdictionFaults(tables),
    ...placeFaults(tables),
  ]
}
