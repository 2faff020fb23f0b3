import type { Day, InstantText } from '../../../kernel/index.ts'
import { dayNumber } from './day-number.ts'
import { localTime } from './local-time.ts'

/** The clock stands from the day of `from` up to, not including, the day of `to`; null: it still stands. */
export type Pause = {
  /** A day of the place, or an instant. */
  readonly from: Day | InstantText
  readonly to: Day | InstantText | null
  /** With whom the file waits: the citizen, the mission, or the code of an agency. */
  readonly waitingFor: string
}

export type PausedDays = {
  readonly covers: (day: number) => boolean
  /** The first pause that has not ended, and the day on which it began. */
  readonly open: { readonly since: number; readonly waitingFor: string } | null
}

const dayOf = (time: Day | InstantText, zone: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? dayNumber(time) : localTime(time, zone).day

const none: PausedDays = { covers: () => false, open: null }

/** The days that pauses take out at a place. Overlapping pauses take a day out once; one that ends before it began, none. */
export const pausedDays = (pauses: readonly Pause[], zone: string): PausedDays => {
  if (pauses.length === 0) return none
  const ranges = pauses.map(({ from, to, waitingFor }) => ({
    since: dayOf(from, zone),
    until: to === null ? Number.POSITIVE_INFINITY : dayOf(to, zone),
    waitingFor,
  }))
  const open = ranges.filter(range => range.until === Number.POSITIVE_INFINITY)
  const first = open.reduce<PausedDays['open']>(
    (earliest, range) => (earliest === null || range.since < earliest.since ? range : earliest),
    null,
  )
  return {
    covers: day => ranges.some(range => range.since <= day && day < range.until),
    open: first === null ? null : { since: first.since, waitingFor: first.waitingFor },
  }
}
