import { buildReference } from './build-reference.ts'
import type { MissionReference } from './mission-reference.ts'
import { hashTables, readTables } from './read-tables.ts'
import { tableFaults } from './table-faults.ts'

/** Reads and checks the reference files of one folder. Wrong data stop it, every fault named with file, line and column. */
export const loadReference = (folder: string): MissionReference => {
  const tables = readTables(folder)
  const faults = tableFaults(tables)
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, line, column, says }) => `${file}, line ${line}, column ${column || '-'}: ${says}`,
    )
    throw new Error(`The reference data of the missions are wrong:\n${lines.join('\n')}`)
  }
  return buildReference(tables, hashTables(folder, tables))
}
