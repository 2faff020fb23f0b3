import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Day, Phrase } from '../../../kernel/index.ts'
import { shippedTable } from './shipped-table.ts'
import { generatedHolidayRow, keptHolidayRow, keptYearRow } from './table-rows.ts'

export type Holiday = {
  readonly date: Day
  readonly name: Phrase
  readonly source: string
  readonly verified: boolean
}

/** The holidays of a state as they hold in one part of it. */
export type HolidayList = {
  readonly holidays: readonly Holiday[]
  /** Days on which civil servants may be given leave together; offices close then only if they say so. */
  readonly jointLeave: readonly Holiday[]
  readonly years: readonly { readonly year: number; readonly source: string; readonly verified: boolean }[]
}

const yearOfDay = (day: Day): number => Number(day.slice(0, 4))

const generatedHolidays = (country: string) => {
  const file = `holidays/generated/${country}.csv`
  return existsSync(join(import.meta.dirname, 'data', file)) ? shippedTable(file, generatedHolidayRow) : []
}

/**
 * What is known of a state's public holidays. A year kept by hand replaces the generated one; single days kept by
 * hand are added to it or taken out. A year of which nothing is known is not in `years`: unknown, never "none".
 */
export const holidaysOf = (country: string, region: string | null): HolidayList => {
  const holdsHere = (row: {
    readonly country: string
    readonly regions: readonly string[] | null
  }): boolean =>
    row.country === country && (row.regions === null || (region !== null && row.regions.includes(region)))

  const keptYears = shippedTable('holidays/kept-years.csv', keptYearRow).filter(
    row => row.country === country,
  )
  const kept = shippedTable('holidays/kept.csv', keptHolidayRow).filter(holdsHere)
  const isKeptYear = (year: number): boolean => keptYears.some(row => row.year === year)
  const works = new Set(kept.filter(row => row.effect === 'working-day').map(row => row.date))
  const all = generatedHolidays(country).filter(row => !isKeptYear(yearOfDay(row.date)))

  const generated = all
    .filter(row => holdsHere(row) && !works.has(row.date))
    .map(({ date, name, source, verified }) => ({ date, name: { id: name, en: name }, source, verified }))
  const byHand = (effect: 'holiday' | 'joint-leave'): Holiday[] =>
    kept
      .filter(row => row.effect === effect)
      .map(row => ({
        date: row.date,
        name: { id: row.name_id === '' ? row.name_en : row.name_id, en: row.name_en },
        source: row.source,
        verified: row.verified,
      }))

  const generatedYears = [...new Map(all.map(row => [yearOfDay(row.date), row.source]))]
  const years = [...keptYears, ...generatedYears.map(([year, source]) => ({ year, source, verified: false }))]
  return {
    holidays: [...generated, ...byHand('holiday')].sort((one, other) => one.date.localeCompare(other.date)),
    jointLeave: byHand('joint-leave'),
    years: years
      .map(({ year, source, verified }) => ({ year, source, verified }))
      .sort((one, other) => one.year - other.year),
  }
}
