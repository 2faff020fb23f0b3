import { type Day, type InstantText, remember } from '../../kernel/index.ts'
import { type ClockAnswer, type MissionCalendar, serviceClock } from '../missions/index.ts'
import { type Application, closedOnly } from './application.ts'
import type { Promised } from './facts.ts'
import type { Wait } from './wait-day.ts'

/** How many working days a definition promises, and from which day they count. */
export type DayRule = { readonly workingDays: number; readonly countsFirstDay: boolean }

/** All of a request that its date depends on; a list's row and a folded request carry it alike. */
export type Running = {
  readonly completeAt: InstantText | null
  readonly pauses: readonly Wait[]
}

/** The same instant as facts write it, in UTC. */
const inUtc = (at: InstantText): InstantText => new Date(at).toISOString()

/** Answers of the clock by calendar and all else they depend on: a list asks for the same ones page after page. */
const known = new WeakMap<MissionCalendar, Map<string, ClockAnswer>>()
/** Of one calendar; beyond it they are asked anew. */
const most = 2_000

const ask = (
  complete: InstantText,
  pauses: Running['pauses'],
  rule: DayRule,
  calendar: MissionCalendar,
): ClockAnswer => {
  const ofCalendar = known.get(calendar) ?? new Map<string, ClockAnswer>()
  known.set(calendar, ofCalendar)
  const waits = pauses.map(({ from, to }) => `${from}/${to}`)
  const key = [complete, rule.workingDays, rule.countsFirstDay, ...waits].join(' ')
  return remember(ofCalendar, key, most, () => askClock(complete, pauses, rule, calendar))
}

const askClock = (
  complete: InstantText,
  pauses: Running['pauses'],
  rule: DayRule,
  calendar: MissionCalendar,
): ClockAnswer =>
  serviceClock({
    // Here only the days matter; with whom a file waits stands in its state.
    facts: { complete, pauses: pauses.map(({ from, to }) => ({ from, to, waitingFor: 'mission' })) },
    days: rule.workingDays,
    rule: { ...calendar.hours, countsFirstDay: rule.countsFirstDay },
    calendar,
  })

/**
 * The date by today's calendar: nothing of it is stored, so a holiday announced since, or a pause that has ended, is
 * in it. Null before the file is complete and while a pause is open.
 */
export const dueOf = (
  { completeAt, pauses }: Running,
  rule: DayRule,
  calendar: MissionCalendar,
): InstantText | null => {
  if (completeAt === null) return null
  const { due } = ask(completeAt, pauses, rule, calendar)
  return due === null ? null : inUtc(due)
}

/** What is promised when a file is declared complete: the date told, and by which rule and calendar it was computed. */
export const promiseFor = (rule: DayRule, calendar: MissionCalendar, complete: Date): Promised => {
  const { due, unknownYears } = ask(complete.toISOString(), [], rule, calendar)
  if (due === null) throw new Error('A clock without a pause always ends')
  const { workingDays, countsFirstDay } = rule
  return { due: inUtc(due), workingDays, countsFirstDay, calendar: calendar.version, unknownYears }
}

/** The working day on which a file counts as complete: the next one, where the mission is closed or the cut-off is over. */
export const clockStarts = (rule: DayRule, calendar: MissionCalendar, complete: Date): Day =>
  ask(complete.toISOString(), [], rule, calendar).completeOn

/** The date to tell when a wait ends at this moment, or ended on this day; null where no clock runs yet. */
export const dueAfterWait = (
  application: Application,
  rule: DayRule,
  calendar: MissionCalendar,
  ends: Date | Day,
): InstantText | null => {
  if (application.status === 'none') return null
  const until = typeof ends === 'string' ? ends : ends.toISOString()
  const pauses = application.pauses.map(pause => ({ ...pause, to: pause.to ?? until }))
  return dueOf({ completeAt: application.completeAt, pauses }, rule, calendar)
}

/** The date to tell where what it waits for was a mistake; null where no clock runs yet. */
export const dueWithoutWait = (
  application: Application,
  rule: DayRule,
  calendar: MissionCalendar,
): InstantText | null => {
  if (application.status === 'none') return null
  const { completeAt, pauses } = application
  return dueOf({ completeAt, pauses: closedOnly(pauses) }, rule, calendar)
}

/** The date first told beside the date computed today, for a page that shows both. */
export type BothDates = {
  readonly told: InstantText
  readonly today: InstantText | null
  /** True: the calendar or a pause has moved the date since it was told. */
  readonly differ: boolean
  /** Years that either date rests on, of which not all holidays are known. */
  readonly unknownYears: readonly number[]
}

/** Null while nothing has been promised. */
export const bothDates = (application: Application, calendar: MissionCalendar): BothDates | null => {
  if (application.status === 'none' || application.promised === null) return null
  const { promised, completeAt, pauses } = application
  const now = completeAt === null ? null : ask(completeAt, pauses, promised, calendar)
  const today = now === null || now.due === null ? null : inUtc(now.due)
  const unknownYears = [...new Set([...promised.unknownYears, ...(now?.unknownYears ?? [])])].sort()
  return { told: promised.due, today, differ: today !== null && today !== inUtc(promised.due), unknownYears }
}
