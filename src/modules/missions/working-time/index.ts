export { calendarOf, findCalendar, withChanges } from './calendar-of.ts'
export type { ClockCalendar, Closure } from './clock-calendar.ts'
export type { ClockRule, Hours, MissionHours } from './clock-rule.ts'
export {
  type CalendarDescription,
  type DescribedDay,
  describeCalendar,
  unknownYearWords,
} from './describe-calendar.ts'
export type { Holiday } from './holidays.ts'
export type { CalendarChanges, MissionCalendar } from './mission-calendar.ts'
export { type MissionClockQuestion, missionClock } from './mission-clock.ts'
export type { Pause } from './pauses.ts'
export {
  type ClockAnswer,
  type ClockFacts,
  type ClockQuestion,
  type SkippedDay,
  serviceClock,
} from './service-clock.ts'
export { type SkipReason, skipReasons, skipWords } from './skip-reason.ts'
