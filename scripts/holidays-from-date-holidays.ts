/**
 * Writes the first, unverified list of each host state's public holidays from the package `date-holidays`:
 *
 *   npm exec -- node scripts/holidays-from-date-holidays.ts [first year] [last year]
 *
 * One file a state, under src/modules/missions/working-time/data/holidays/generated. Never edit those by hand:
 * what is known better goes to kept.csv beside the folder, and wins. A state without a file is unknown.
 * Only dates and the usual names of holidays are taken; LICENSE.md in that folder credits where they come from.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import Holidays from 'date-holidays'

const missionsFolder = join(import.meta.dirname, '../src/modules/missions')
const dataFolder = join(missionsFolder, 'working-time/data')
const outFolder = join(dataFolder, 'holidays/generated')
const rowsOf = (path: string) => parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true })

const manifest: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../node_modules/date-holidays/package.json'), 'utf8'),
)
const version =
  manifest !== null && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '?'
const source = `date-holidays ${version}`
const [firstYear = 2026, lastYear = 2027] = process.argv.slice(2).map(Number)
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, step) => firstYear + step)

const dayMs = 86_400_000

/** The whole days that an entry closes; none for one that begins at noon or in the evening. */
const daysOf = ({ date, start, end }: { date: string; start: Date; end: Date }): string[] => {
  if (date.slice(11, 16) !== '00:00') return []
  // Zone changes make a day 23 hours long; a half day at the end of a feast does not close the office.
  const length = Math.max(1, Math.floor((end.getTime() - start.getTime()) / dayMs + 0.1))
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length }, (_, step) => new Date(first + step * dayMs).toISOString().slice(0, 10))
}

/** Date → names of one state, or of one part of it. */
const closedDays = (country: string, region?: string): Map<string, Set<string>> => {
  const list = region === undefined ? new Holidays(country) : new Holidays(country, region.slice(3))
  const found = new Map<string, Set<string>>()
  for (const year of years)
    for (const holiday of list.getHolidays(year, 'en'))
      if (holiday.type === 'public')
        for (const day of daysOf(holiday))
          if (years.includes(Number(day.slice(0, 4))))
            found.set(day, (found.get(day) ?? new Set()).add(holiday.name))
  return found
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const serving = rowsOf(join(missionsFolder, 'data/missions.csv')).filter(
  row => row.kind !== 'permanent-mission',
)
const regionRows = rowsOf(join(dataFolder, 'mission-regions.csv'))
const supported = new Holidays().getCountries('en')

mkdirSync(outFolder, { recursive: true })
for (const name of readdirSync(outFolder)) if (name.endsWith('.csv')) rmSync(join(outFolder, name))

for (const country of [...new Set(serving.map(row => row.country_iso2 ?? ''))].sort()) {
  if (!(country in supported)) {
    console.error(`${country}: not in ${source}; its years stay unknown`)
    continue
  }
  const regions = [
    ...new Set(regionRows.map(row => row.region ?? '').filter(code => code.startsWith(`${country}-`))),
  ]
  const lists =
    regions.length === 0
      ? [['*', closedDays(country)] as const]
      : regions.sort().map(region => [region, closedDays(country, region)] as const)

  const lines = new Map<string, string[]>()
  for (const [region, days] of lists)
    for (const [day, names] of days)
      for (const name of names) {
        const key = `${day}\t${name}`
        lines.set(key, [...(lines.get(key) ?? []), region])
      }
  const body = [...lines]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, where]) => {
      const [day = '', name = ''] = key.split('\t')
      const part = where.length === lists.length ? '*' : where.join(';')
      return [country, part, day, cell(name), source, 'no'].join(',')
    })
  writeFileSync(
    join(outFolder, `${country}.csv`),
    `country,regions,date,name,source,verified\n${body.join('\n')}\n`,
  )
}
