import type { StreamRef, Thing } from '../../../journal/index.ts'
import type { Day } from '../../../kernel/index.ts'
import type { SignerFact } from '../facts.ts'

export type SignerEntry = {
  /** The record of what is printed. */
  readonly id: string
  readonly account: string
  readonly from: Day
  readonly to: Day | null
}

/** What was ever recorded of the signers of one mission, oldest first. */
export type SignerBook = readonly SignerEntry[]

export const signersStream = (mission: string): StreamRef => ({ id: `signers-${mission}`, mission })

export const signerBook: Thing<SignerBook, SignerFact> = {
  start: [],
  evolve: (book, { name, body }) => {
    switch (name) {
      case 'SignerDetailsSet':
        return [...book, body]
    }
  },
}

/** What counts for a person on a day: of all entries that cover it, the one recorded last. */
export const entryOn = (book: SignerBook, account: string, day: Day): SignerEntry | null =>
  book.findLast(
    each => each.account === account && each.from <= day && (each.to === null || day <= each.to),
  ) ?? null
