import { shippedTable } from './shipped-table.ts'
import { weekendRow } from './table-rows.ts'
import type { Weekday } from './weekday.ts'

export type SourcedWeekend = {
  readonly closed: readonly Weekday[]
  readonly source: string
  readonly verified: boolean
  readonly note: string
}

/** The days of the week on which missions in a state are shut. */
export const weekendOf = (country: string): SourcedWeekend => {
  const row = shippedTable('weekends.csv', weekendRow).find(weekend => weekend.country === country)
  if (row === undefined) throw new Error(`weekends.csv: no row for ${country}`)
  return { closed: row.closed, source: row.source, verified: row.verified, note: row.note }
}
