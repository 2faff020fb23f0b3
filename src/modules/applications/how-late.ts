import { Temporal } from 'temporal-polyfill'
import { type Day, dayAt, fill, type InstantText, type Phrase, remember } from '../../kernel/index.ts'
import { type MissionCalendar, serviceClock } from '../missions/index.ts'

/** Where a running promise stands at a moment, in working days of the mission. */
export type Lateness =
  | { readonly kind: 'ahead'; readonly workingDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly workingDays: number }

/** Far beyond any promise, and short enough to count at once. */
const farthest = 1500

const known = new WeakMap<MissionCalendar, Map<string, number>>()
/** Pairs of days kept for one calendar; a new today makes new pairs, and the old ones go. */
const most = 2_000

/** As below; a list asks for the same days again and again. */
const workingDaysBetween = (after: Day, upTo: Day, calendar: MissionCalendar): number => {
  const ofCalendar = known.get(calendar) ?? new Map<string, number>()
  known.set(calendar, ofCalendar)
  return remember(ofCalendar, `${after} ${upTo}`, most, () => countWorkingDays(after, upTo, calendar))
}

/** Working days after one day, up to and including another; both are dates in the mission's zone. */
const countWorkingDays = (after: Day, upTo: Day, calendar: MissionCalendar): number => {
  const start = Temporal.PlainDate.from(after)
  const days = Math.min(start.until(Temporal.PlainDate.from(upTo)).days, farthest)
  if (days <= 0) return 0
  // Midnight lies before every cut-off, so the day itself is day 0 wherever the mission works on it.
  const complete = start.toZonedDateTime({ timeZone: calendar.timezone }).toInstant().toString()
  const { counted } = serviceClock({
    facts: { complete, pauses: [] },
    days: days + 1,
    rule: { ...calendar.hours, countsFirstDay: true },
    calendar,
  })
  return counted.filter(day => day > after && day <= upTo).length
}

export const howLate = (due: InstantText, now: Date, calendar: MissionCalendar): Lateness => {
  const dueDay = dayAt(due, calendar.timezone)
  const today = dayAt(now, calendar.timezone)
  if (now > new Date(due))
    return { kind: 'overdue', workingDays: workingDaysBetween(dueDay, today, calendar) }
  return today === dueDay
    ? { kind: 'today' }
    : { kind: 'ahead', workingDays: workingDaysBetween(today, dueDay, calendar) }
}

const words = {
  today: { id: 'jatuh tempo hari ini', en: 'due today' },
  justPast: { id: 'baru saja lewat', en: 'just overdue' },
  oneLate: { id: 'lewat 1 hari kerja', en: 'overdue by 1 working day' },
  late: { id: 'lewat {days} hari kerja', en: 'overdue by {days} working days' },
  oneAhead: { id: '1 hari kerja lagi', en: 'in 1 working day' },
  ahead: { id: '{days} hari kerja lagi', en: 'in {days} working days' },
} as const satisfies Record<string, Phrase>

export const latenessWords = (late: Lateness): Phrase => {
  if (late.kind === 'today') return words.today
  const { workingDays: days } = late
  if (late.kind === 'overdue')
    return days === 0 ? words.justPast : days === 1 ? words.oneLate : fill(words.late, { days })
  return days === 1 ? words.oneAhead : fill(words.ahead, { days })
}
