import type { Day } from '../../../kernel/index.ts'

type Days = { readonly from: Day; readonly to: Day | null }

/** Whether two stretches of days, last days included, share a day; without `to`, one has no end. */
export const daysOverlap = (one: Days, other: Days): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)
