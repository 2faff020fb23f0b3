/**
 * Writes the weekly closing days of each host state, as Unicode CLDR gives them through this Node:
 *
 *   npm exec -- node scripts/weekends-from-cldr.ts
 *
 * Rows of weekends.csv that name another source are left as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

const missionsFolder = join(import.meta.dirname, '../src/modules/missions')
const file = join(missionsFolder, 'working-time/data/weekends.csv')
const rowsOf = (path: string) => parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true })

const names = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const source = `Unicode CLDR ${process.versions.cldr}, week data`
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

type WithWeek = Intl.Locale & { getWeekInfo(): { weekend: number[] } }
const isWithWeek = (locale: Intl.Locale): locale is WithWeek => 'getWeekInfo' in locale

const cldrWeekend = (country: string): string => {
  const locale = new Intl.Locale(`und-${country}`)
  if (!isWithWeek(locale)) throw new Error('This Node gives no week data; 24 or newer does.')
  return locale
    .getWeekInfo()
    .weekend.map(day => names[day] ?? '')
    .join(';')
}

const kept = new Map(
  rowsOf(file)
    .filter(row => !row.source?.startsWith('Unicode CLDR'))
    .map(row => [row.country, row]),
)
const countries = new Set(
  rowsOf(join(missionsFolder, 'data/missions.csv'))
    .filter(row => row.kind !== 'permanent-mission')
    .map(row => row.country_iso2 ?? ''),
)
const lines = [...countries].sort().map(country => {
  const row = kept.get(country) ?? { country, closed: cldrWeekend(country), source, verified: 'no', note: '' }
  return [row.country, row.closed, row.source, row.verified, row.note]
    .map(value => cell(value ?? ''))
    .join(',')
})
writeFileSync(file, `country,closed,source,verified,note\n${lines.join('\n')}\n`)
