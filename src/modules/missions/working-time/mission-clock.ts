import { calendarOf } from './calendar-of.ts'
import type { MissionCalendar } from './mission-calendar.ts'
import { type ClockAnswer, type ClockFacts, serviceClock } from './service-clock.ts'

export type MissionClockQuestion = ClockFacts & {
  readonly days: number
  readonly countsFirstDay: boolean
  /** Another calendar than the shipped one: with closures, or with a holiday announced since. */
  readonly calendar?: MissionCalendar
}

/** The service clock of one mission by its own hours and calendar. */
export const missionClock = (mission: string, question: MissionClockQuestion): ClockAnswer => {
  const { complete, pauses, days, countsFirstDay, calendar = calendarOf(mission) } = question
  return serviceClock({
    facts: { complete, pauses },
    days,
    rule: { ...calendar.hours, countsFirstDay },
    calendar,
  })
}
