import { shippedTable } from './shipped-table.ts'
import { regionRow } from './table-rows.ts'

/** The part of the host state whose holidays a mission keeps (ISO 3166-2), where parts have holidays of their own. */
export const regionOfMission = (mission: string): string | null =>
  shippedTable('mission-regions.csv', regionRow).find(row => row.mission === mission)?.region ?? null
