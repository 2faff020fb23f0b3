import type { Fact, Json, Recorded } from '../kernel/index.ts'

/** Which stream, and whose chain carries its facts: a mission's, or (null) the ministry's. */
export type StreamRef = { readonly id: string; readonly mission: string | null }

/** How a thing's state is folded from its facts. */
export type Thing<S, F extends Fact> = {
  readonly start: S
  readonly evolve: (state: S, fact: Recorded<F>) => S
}

/** The chain of the facts that belong to no mission. */
export const ministryChain = 'ministry'

export const chainOf = (mission: string | null): string => mission ?? ministryChain

/** A fact as it is exported: every field but `hash` goes into the hash. */
export type ExportedFact = {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly fact: string
  readonly body: Json
  readonly at: string
  readonly actor: string
  readonly mission: string | null
  readonly previous: string
  readonly hash: string
}
