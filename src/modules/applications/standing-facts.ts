import type { Recorded } from '../../kernel/index.ts'
import type { ApplicationFact } from './facts.ts'

type Facts = readonly Recorded<ApplicationFact>[]

/** Versions of the entries that were cancelled. */
export const cancelledEntries = (facts: Facts): ReadonlySet<number> =>
  new Set(facts.flatMap(({ name, body }) => (name === 'EntryCancelled' ? [body.entry] : [])))

/** What happened to a request, without the entries that were cancelled. */
export const standingFacts = (facts: Facts): Facts => {
  const cancelled = cancelledEntries(facts)
  return facts.filter(({ version }) => !cancelled.has(version))
}
