import { type Day, dayAt, type InstantText } from '../../kernel/index.ts'

/** When a wait began or ended: the day that an officer said; of older facts, the instant at which it was recorded. */
export type WaitTime = Day | InstantText

/** A time in which the promise does not run; `to` null: still open. */
export type Wait = { readonly from: WaitTime; readonly to: WaitTime | null }

/** The day of it where the mission is. */
export const waitDay = (time: WaitTime, zone: string): Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : dayAt(time, zone)
