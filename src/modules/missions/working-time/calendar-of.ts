import type { Mission } from '../mission.ts'
import { servingMissions } from '../reference/loaded-reference.ts'
import { calendarVersion } from './calendar-version.ts'
import { holidaysOf } from './holidays.ts'
import type { CalendarChanges, MissionCalendar } from './mission-calendar.ts'
import { hoursOfMission } from './mission-hours.ts'
import { regionOfMission } from './mission-region.ts'
import { weekendOf } from './mission-weekend.ts'

const withVersion = (calendar: Omit<MissionCalendar, 'version'>): MissionCalendar => ({
  ...calendar,
  version: calendarVersion(calendar, calendar.hours),
})

const shippedCalendar = (mission: Mission): MissionCalendar => {
  const host = holidaysOf(mission.country, regionOfMission(mission.code))
  const indonesia = holidaysOf('ID', null)
  const { opens, closes, cutOff, verified, onWeekday } = hoursOfMission(mission.code)
  return withVersion({
    mission: mission.code,
    timezone: mission.timezone,
    weekend: weekendOf(mission.country).closed,
    hostHolidays: host.holidays,
    indonesianHolidays: indonesia.holidays,
    closures: [],
    knownYears: {
      host: host.years.map(({ year }) => year),
      indonesia: indonesia.years.map(({ year }) => year),
    },
    hours: { opens, closes, cutOff, verified, ...(onWeekday === undefined ? {} : { onWeekday }) },
  })
}

const shipped = new Map<string, MissionCalendar>()

/** The shipped calendar of a mission that serves citizens; null where there is no such mission. */
export const findCalendar = (missionCode: string): MissionCalendar | null => {
  const known = shipped.get(missionCode)
  if (known !== undefined) return known
  const mission = servingMissions().find(({ code }) => code === missionCode)
  if (mission === undefined) return null
  const calendar = shippedCalendar(mission)
  shipped.set(missionCode, calendar)
  return calendar
}

/** The shipped calendar of a mission whose code was checked when it came in. */
export const calendarOf = (missionCode: string): MissionCalendar => {
  const calendar = findCalendar(missionCode)
  if (calendar === null) throw new Error(`No mission "${missionCode}" serves citizens.`)
  return calendar
}

/** A calendar with what was announced since: a new one, the old stays as it was. */
export const withChanges = (calendar: MissionCalendar, changes: CalendarChanges): MissionCalendar =>
  withVersion({
    ...calendar,
    closures: [...calendar.closures, ...(changes.closures ?? [])],
    hostHolidays: [...calendar.hostHolidays, ...(changes.hostHolidays ?? [])],
    indonesianHolidays: [...calendar.indonesianHolidays, ...(changes.indonesianHolidays ?? [])],
    hours: changes.hours ?? calendar.hours,
  })
