import type { Hours, MissionHours } from './clock-rule.ts'
import { shippedTable } from './shipped-table.ts'
import { hoursRow } from './table-rows.ts'

/** Opening hours with where they come from. `isDefault`: nothing is known of this mission's own hours. */
export type SourcedHours = MissionHours & {
  readonly isDefault: boolean
  readonly source: string
  readonly note: string
}

/** The hours of a mission as shipped, or the default hours, which say that they are one. */
export const hoursOfMission = (mission: string): SourcedHours => {
  const rows = shippedTable('mission-hours.csv', hoursRow)
  const isDefault = rows.every(row => row.mission !== mission)
  const own = rows.filter(row => row.mission === (isDefault ? '*' : mission))
  const usual = own.find(row => row.weekdays === null)
  if (usual === undefined) throw new Error(`mission-hours.csv: no row for every weekday of "${mission}"`)
  const special = own.flatMap(row =>
    (row.weekdays ?? []).map((day): [number, Hours] => [
      day,
      { opens: row.opens, closes: row.closes, cutOff: row.cut_off },
    ]),
  )
  const { opens, closes, cut_off: cutOff, verified, source, note } = usual
  const hours = { opens, closes, cutOff, verified, isDefault, source, note }
  return special.length === 0 ? hours : { ...hours, onWeekday: Object.fromEntries(special) }
}
