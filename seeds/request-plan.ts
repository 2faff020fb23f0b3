import { createHash } from 'node:crypto'
import type { Answers } from '../src/modules/catalogue/index.ts'
import type { ActName } from './take-act.ts'

/** One demo request: who asks for what where, and what happens to it, one act after another. */
export type PlannedRequest = {
  /** The same at every start, so that seeding again finds what is there. */
  readonly id: string
  /** Subject of the applicant's account at the citizens' provider. */
  readonly applicant: string
  readonly service: string
  readonly mission: string
  readonly residence: { readonly country: string; readonly subdivision: string | null }
  /** Answers on the day of sending. */
  readonly answers: (today: string) => Answers
  readonly acts: readonly PlannedAct[]
}

export type PlannedAct = {
  readonly name: ActName
  /** For a rejection: its ground in the definition. */
  readonly ground?: string
}

/** A UUID that a sentence always leads to. */
export const idFrom = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A number below a limit that a sentence always leads to: variety without chance. */
export const pickFrom = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % below

/** A passport number that a name always leads to. */
export const passportNumberOf = (name: string): string =>
  `C${String(pickFrom(`passport ${name}`, 10_000_000)).padStart(7, '0')}`
