import { Temporal } from 'temporal-polyfill'
import { fill, type InstantText, isDay, isLocale, type Locale, type Phrase } from '../kernel/index.ts'
import {
  type Closure,
  findCalendar,
  findMission,
  type MissionCalendar,
  type Pause,
  withChanges,
} from '../modules/missions/index.ts'
import { operatorLocale } from './operator-locale.ts'
import { readArgs } from './read-args.ts'

/** What `dermaga clock` was asked, read and checked. */
export type ClockRequest = {
  readonly calendar: MissionCalendar
  readonly days: number
  readonly complete: InstantText
  readonly pauses: readonly Pause[]
  readonly countsFirstDay: boolean
  readonly asJson: boolean
}

const options = {
  mission: { type: 'string' },
  days: { type: 'string' },
  from: { type: 'string' },
  pause: { type: 'string', multiple: true },
  closure: { type: 'string', multiple: true },
  'counts-first-day': { type: 'boolean' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export const readOptions = (args: readonly string[]) => readArgs({ args, options }).values
export type ClockOptions = ReturnType<typeof readOptions>

/** The caller's choice, else the language of the machine. */
export const localeOf = (
  { locale }: ClockOptions,
  env: Readonly<Record<string, string | undefined>>,
): Locale => (isLocale(locale) ? locale : operatorLocale(env))

const longestPromise = 3660
const isPlausible = (instant: Temporal.Instant): boolean => {
  const { year } = instant.toZonedDateTimeISO('UTC')
  return year >= 2000 && year < 2200
}

/** An instant that says its own offset; null where it does not. */
const readInstant = (text: string): InstantText | null => {
  try {
    const instant = Temporal.Instant.from(text)
    return isPlausible(instant) ? instant.toString() : null
  } catch {
    return null
  }
}

/** An instant, or the moment at which a date begins at the mission. */
const readMoment = (text: string, zone: string): InstantText | null =>
  isDay(text)
    ? readInstant(Temporal.PlainDate.from(text).toZonedDateTime(zone).toInstant().toString())
    : readInstant(text)

const missing: Phrase = { id: '{option}: wajib diisi.', en: '{option}: is required.' }
const notAMission: Phrase = {
  id: '--mission: tidak ada perwakilan dengan kode "{code}". Kode berbentuk seperti kbri-kuala-lumpur.',
  en: '--mission: there is no mission with the code "{code}". Codes look like kbri-kuala-lumpur.',
}
const servesNobody: Phrase = {
  id: '--mission: {name} tidak melayani warga, jadi tidak mempunyai waktu layanan.',
  en: '--mission: {name} does not serve citizens, so it has no service clock.',
}
const noDays: Phrase = {
  id: `--days: tulis jumlah hari kerja, bilangan bulat 0 sampai ${longestPromise}, bukan "{given}".`,
  en: `--days: give the working days as a whole number from 0 to ${longestPromise}, not "{given}".`,
}
const noInstant: Phrase = {
  id: '--from: tulis saat dengan selisih waktunya, antara tahun 2000 dan 2199, seperti 2026-11-23T10:00+08:00, bukan "{given}".',
  en: '--from: give an instant with its offset, in the years 2000 to 2199, such as 2026-11-23T10:00+08:00, not "{given}".',
}
const noPause: Phrase = {
  id: '--pause: tulis AWAL/AKHIR, masing-masing tanggal atau saat dengan selisih waktu; AKHIR boleh kosong. Tidak terbaca: "{given}".',
  en: '--pause: give FROM/TO, each a date or an instant with its offset; TO may be left out. Not readable: "{given}".',
}
const backwards: Phrase = {
  id: '--pause: akhirnya mendahului awalnya: "{given}".',
  en: '--pause: it ends before it begins: "{given}".',
}
const noClosure: Phrase = {
  id: '--closure: tulis TANGGAL atau TANGGAL/TANGGAL (hari pertama dan terakhir kantor tutup), bukan "{given}".',
  en: '--closure: give DATE or DATE/DATE (first and last day on which the office is shut), not "{given}".',
}
const noLocale: Phrase = {
  id: '--locale: pilih id atau en, bukan "{given}".',
  en: '--locale: choose id or en, not "{given}".',
}

const readPause = (given: string, zone: string): Pause | Phrase => {
  const [, fromText, toText] = /^([^/[\]]+)\/([^/[\]]*)$/.exec(given) ?? []
  const from = fromText === undefined ? null : readMoment(fromText, zone)
  const to = toText === undefined || toText === '' ? null : readMoment(toText, zone)
  if (from === null || (to === null && toText !== '')) return fill(noPause, { given })
  if (to !== null && Temporal.Instant.compare(to, from) < 0) return fill(backwards, { given })
  return { from, to, waitingFor: 'mission' }
}

const readClosure = (given: string): Closure | Phrase => {
  const [from = '', to = from, ...more] = given.split('/')
  const areDays = [from, to].every(day => isDay(day) && readMoment(day, 'UTC') !== null)
  return areDays && from <= to && more.length === 0 ? { from, to } : fill(noClosure, { given })
}

const isPhrase = (read: object): read is Phrase => 'en' in read

/** Reads the options of `dermaga clock`; every problem found, or the request. */
export const readClockRequest = (
  given: ClockOptions,
): ClockRequest | { readonly problems: readonly Phrase[] } => {
  const problems: Phrase[] = []
  const keep = <T extends object>(read: readonly (T | Phrase)[]): T[] => {
    problems.push(...read.filter(isPhrase))
    return read.filter((one): one is T => !isPhrase(one))
  }
  for (const option of ['mission', 'days', 'from'] as const)
    if (given[option] === undefined) problems.push(fill(missing, { option: `--${option}` }))
  const code = given.mission ?? ''
  const shipped = findCalendar(code)
  if (shipped === null && given.mission !== undefined) {
    const mission = findMission(code)
    problems.push(
      mission === null ? fill(notAMission, { code }) : fill(servesNobody, { name: mission.shortName }),
    )
  }
  const days = /^\d{1,4}$/.test(given.days ?? '') ? Number(given.days) : Number.NaN
  if (given.days !== undefined && !(days <= longestPromise))
    problems.push(fill(noDays, { given: given.days }))
  const complete = readInstant(given.from ?? '')
  if (complete === null && given.from !== undefined) problems.push(fill(noInstant, { given: given.from }))
  // Where the mission is not known, its zone does not matter to whether a pause can be read.
  const pauses = keep((given.pause ?? []).map(pause => readPause(pause, shipped?.timezone ?? 'UTC')))
  const closures = keep((given.closure ?? []).map(readClosure))
  if (given.locale !== undefined && !isLocale(given.locale))
    problems.push(fill(noLocale, { given: given.locale }))
  if (problems.length > 0 || shipped === null || complete === null) return { problems }
  return {
    calendar: closures.length === 0 ? shipped : withChanges(shipped, { closures }),
    days,
    complete,
    pauses,
    countsFirstDay: given['counts-first-day'] ?? false,
    asJson: given.json ?? false,
  }
}
