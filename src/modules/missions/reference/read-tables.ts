import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row, Table } from './read-table.ts'
import { readTable } from './read-table.ts'
import {
  askedFirstRow,
  contactRow,
  divisionRow,
  jurisdictionRow,
  missionRow,
  otherOfficeRow,
  placeNameRow,
  sourceRow,
  territoryRow,
  withoutOfficeRow,
} from './tables.ts'

export type Tables = ReturnType<typeof readTables>
export type RowOf<Name extends keyof Tables> = Tables[Name] extends Table<infer T> ? Row<T> : never

export const readTables = (folder: string) => ({
  missions: readTable(folder, 'missions.csv', missionRow),
  jurisdictions: readTable(folder, 'jurisdictions.csv', jurisdictionRow),
  territories: readTable(folder, 'territories.csv', territoryRow),
  divisions: readTable(folder, 'divisions.csv', divisionRow),
  otherOffices: readTable(folder, 'other-offices.csv', otherOfficeRow),
  withoutOffice: readTable(folder, 'places-without-office.csv', withoutOfficeRow),
  contacts: readTable(folder, 'ministry-contacts.csv', contactRow),
  askedFirst: readTable(folder, 'countries-asked-first.csv', askedFirstRow),
  placeNames: readTable(folder, 'place-names.csv', placeNameRow),
  sources: readTable(folder, 'sources.csv', sourceRow),
})

/** One hash over all files, names included, so that an answer can say which edition of the data it rests on. */
export const hashTables = (folder: string, tables: Tables): string => {
  const hash = createHash('sha256')
  for (const { file } of Object.values(tables))
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}
