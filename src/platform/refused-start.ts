import type { Phrase } from '../kernel/index.ts'

/** What the command line answers: 2 for bad input or usage, 3 for a store that cannot be reached. */
export type RefusedExit = 2 | 3

/** The platform will not start, and says why in a sentence for the person who runs it. */
export type RefusedStart = Error & { readonly refusedStart: Phrase; readonly exit: RefusedExit }

export const refuseStart = (sentence: Phrase, exit: RefusedExit, cause?: unknown): RefusedStart =>
  Object.assign(new Error(sentence.en, { cause }), { refusedStart: sentence, exit })

export const isRefusedStart = (fault: unknown): fault is RefusedStart =>
  fault instanceof Error && 'refusedStart' in fault
