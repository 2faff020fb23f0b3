import type { Json } from '../../kernel/index.ts'

/** What a job is told: ids and codes, as in a fact. It may lie in the store for days. */
export type JobData = { readonly [key: string]: Json }

/**
 * Work that is done after the transaction that asked for it, by any process with the worker's role. It is done at
 * least once: a process may be killed after the work and before the note of it, so `handle` must bear repeating.
 */
export type Job = {
  readonly name: string
  /** `signal` fires when the process is asked to stop; what is not finished then is done again elsewhere. */
  readonly handle: (data: JobData, signal: AbortSignal) => Promise<void>
  /** Tries after the first one, ever further apart, up to ten minutes. */
  readonly retryLimit?: number
  /** At most one waits for each `singletonKey` (or one in all, without a key); asking again changes nothing. */
  readonly oneWaiting?: boolean
  /** One at all, waiting or in hand: asking again before it has ended changes nothing. */
  readonly oneInAll?: boolean
  /** How many of these one process does at a time. */
  readonly atOnce?: number
  /** After this a try counts as failed, whatever it still does. */
  readonly longestSeconds?: number
  /** Also done by the calendar: five fields of cron, in UTC, with empty data. */
  readonly cron?: string
}

export type SendOptions = {
  readonly singletonKey?: string
  readonly startAfter?: Date
}
