import type { Fact } from '../../kernel/index.ts'

/** Stream `person-<account>`, in the chain of the mission that the request went to. */
export type PersonFact =
  /** A person gave these details with a request; the values are records. */
  | Fact<'DetailsReported', { keys: readonly string[]; source: string; legalBasis: string }>
  /** A decision rested on these details; from now on they are offered as checked. */
  | Fact<'DetailsVerified', { keys: readonly string[]; source: string }>
  /** An act of the mission made these details what they are, such as a passport handed over; an officer saw them. */
  | Fact<'DetailsRecorded', { keys: readonly string[]; source: string; legalBasis: string }>
  /** That act was recorded by mistake; what was known from it alone is offered no longer. */
  | Fact<'DetailsForgotten', { keys: readonly string[]; source: string }>
