import type { Day, Phrase } from '../../../kernel/index.ts'
import { missionByCode } from '../reference/loaded-reference.ts'
import { type Holiday, holidaysOf } from './holidays.ts'
import type { MissionCalendar } from './mission-calendar.ts'
import { hoursOfMission, type SourcedHours } from './mission-hours.ts'
import { regionOfMission } from './mission-region.ts'
import { type SourcedWeekend, weekendOf } from './mission-weekend.ts'

type KnownYear = { readonly source: string; readonly verified: boolean }

export type DescribedDay = Holiday & { readonly reason: 'host-holiday' | 'indonesian-holiday' }

/** One year of a mission's working time with every source, for a page that anyone may read. */
export type CalendarDescription = {
  readonly mission: string
  readonly country: string
  readonly region: string | null
  readonly year: number
  readonly version: string
  readonly hours: SourcedHours
  readonly weekend: SourcedWeekend
  /** Null: the holidays of that year are not known, which does not mean that there are none. */
  readonly known: { readonly host: KnownYear | null; readonly indonesia: KnownYear | null }
  readonly holidays: readonly DescribedDay[]
  readonly closures: readonly { readonly from: Day; readonly to: Day }[]
  /** Leave that Indonesian civil servants take together: the mission works unless it announces a closure. */
  readonly jointLeave: readonly Holiday[]
}

/** The shipped hours with their source; a calendar that was given others has them from the mission itself. */
const hoursInForce = (calendar: MissionCalendar): SourcedHours => {
  const shipped = hoursOfMission(calendar.mission)
  const { opens, closes, cutOff } = calendar.hours
  const isShipped = shipped.opens === opens && shipped.closes === closes && shipped.cutOff === cutOff
  return isShipped
    ? { ...shipped, ...calendar.hours }
    : { ...calendar.hours, isDefault: false, source: calendar.mission, note: '' }
}

export const describeCalendar = (calendar: MissionCalendar, year: number): CalendarDescription => {
  const mission = missionByCode(calendar.mission)
  const region = regionOfMission(mission.code)
  const isInYear = ({ date }: { readonly date: Day }): boolean => date.startsWith(`${year}-`)
  const sourceOfYear = (country: string, part: string | null): KnownYear | null => {
    const known = holidaysOf(country, part).years.find(entry => entry.year === year)
    return known === undefined ? null : { source: known.source, verified: known.verified }
  }
  const days: DescribedDay[] = [
    ...calendar.hostHolidays.map(day => ({ ...day, reason: 'host-holiday' as const })),
    ...calendar.indonesianHolidays.map(day => ({ ...day, reason: 'indonesian-holiday' as const })),
  ]
  return {
    mission: mission.code,
    country: mission.country,
    region,
    year,
    version: calendar.version,
    hours: hoursInForce(calendar),
    weekend: weekendOf(mission.country),
    known: { host: sourceOfYear(mission.country, region), indonesia: sourceOfYear('ID', null) },
    holidays: days.filter(isInYear).sort((one, other) => one.date.localeCompare(other.date)),
    closures: calendar.closures.filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`),
    jointLeave: holidaysOf('ID', null).jointLeave.filter(isInYear),
  }
}

/** What to say of a year whose holidays are not known. */
export const unknownYearWords: Phrase = {
  id: 'Belum semua hari libur tahun {year} kami ketahui. Karena itu tanggal ini dapat berubah.',
  en: 'Not all holidays of {year} are known to us yet, so this date may change.',
}
