import type { Day, InstantText } from '../../../kernel/index.ts'
import type { ClockCalendar } from './clock-calendar.ts'
import { type ClockRule, hoursOn } from './clock-rule.ts'
import { closedDays } from './closed-days.ts'
import { closingTime } from './closing-time.ts'
import { dayText, weekdayOf, yearOf } from './day-number.ts'
import { localTime } from './local-time.ts'
import { type Pause, pausedDays } from './pauses.ts'
import type { SkipReason } from './skip-reason.ts'
import { millisecondOf } from './time-of-day.ts'

/** What happened: when the file was complete, and when the clock stood. */
export type ClockFacts = { readonly complete: InstantText; readonly pauses: readonly Pause[] }

export type ClockQuestion = {
  readonly facts: ClockFacts
  /** Working days that the service definition promises; 0 means the day of completeness itself. */
  readonly days: number
  readonly rule: ClockRule
  readonly calendar: ClockCalendar
}

export type SkippedDay = { readonly date: Day; readonly reason: SkipReason }

export type ClockAnswer = {
  /** The mission's closing time on the last day, with its offset; null while a pause is open. */
  readonly due: InstantText | null
  /** The working days that count, in order: as many as promised, fewer only where an open pause cuts them short. */
  readonly counted: readonly Day[]
  /** Every other day up to the due day on which the mission did not work or the clock stood, with one reason each. */
  readonly skipped: readonly SkippedDay[]
  readonly rule: Pick<ClockRule, 'opens' | 'closes' | 'cutOff' | 'countsFirstDay' | 'verified'>
  /** Years met on the way whose holidays are not known, of the host state or of Indonesia. */
  readonly unknownYears: readonly number[]
  /** Day 0: the working day on which the file counts as complete. */
  readonly completeOn: Day
  readonly openPause: { readonly since: Day; readonly waitingFor: string } | null
}

/**
 * When a file is due, and which days led there: a pure function of what happened, the rule and the calendar.
 * Nothing of it is ever stored; a holiday announced later is another calendar and another answer.
 */
export const serviceClock = ({ facts, days, rule, calendar }: ClockQuestion): ClockAnswer => {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  const zone = calendar.timezone
  const closed = closedDays(calendar)
  const paused = pausedDays(facts.pauses, zone)
  const complete = localTime(facts.complete, zone)
  const counted: Day[] = []
  const skipped: SkippedDay[] = []
  const skip = (day: number, reason: SkipReason | 'absent') => {
    if (reason !== 'absent') skipped.push({ date: dayText(day), reason })
  }

  let dayZero = complete.day
  const cutOff = millisecondOf(hoursOn(rule, weekdayOf(dayZero)).cutOff)
  // A file complete exactly at the cut-off still counts from that day; a later one from the next.
  if (closed.why(dayZero) === null && complete.millisecond > cutOff) dayZero++
  for (let why = closed.why(dayZero); why !== null; why = closed.why(dayZero)) skip(dayZero++, why)

  let last = dayZero
  const end = paused.open?.since ?? Number.POSITIVE_INFINITY
  for (let day = rule.countsFirstDay ? dayZero : dayZero + 1; counted.length < days && day < end; day++) {
    const why = closed.why(day) ?? (paused.covers(day) ? 'pause' : null)
    if (why === null) counted.push(dayText(day))
    else skip(day, why)
    last = day
  }

  const unknownYears: number[] = []
  for (let year = yearOf(complete.day); year <= yearOf(last); year++)
    if (!closed.isKnown(year)) unknownYears.push(year)

  const { opens, closes, cutOff: saidCutOff, countsFirstDay, verified } = rule
  const { open } = paused
  return {
    due: open === null ? closingTime(last, hoursOn(rule, weekdayOf(last)).closes, zone) : null,
    counted,
    skipped,
    rule: { opens, closes, cutOff: saidCutOff, countsFirstDay, verified },
    unknownYears,
    completeOn: dayText(dayZero),
    openPause: open === null ? null : { since: dayText(open.since), waitingFor: open.waitingFor },
  }
}
