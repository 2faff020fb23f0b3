import { act } from '../../../journal/index.ts'
import { isRefusal, newId, type Refusal } from '../../../kernel/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { App } from '../../../web/index.ts'
import type { SignerFact } from '../facts.ts'
import { keepDetails, type PrintedDetails, readDetails } from './printed-details.ts'
import {
  type SetSignerDetails,
  setSignerDetails,
  type setSignerDetailsRefusals,
} from './set-signer-details.ts'
import { type SignerBook, signerBook, signersStream } from './signer-book.ts'

type Refused = keyof typeof setSignerDetailsRefusals

export type ToRecord = Omit<SetSignerDetails, 'id'> & {
  readonly mission: string
  readonly details: PrintedDetails
  readonly isSignerHere: boolean
}

const isAlike = (one: PrintedDetails, other: PrintedDetails): boolean =>
  one.position === other.position && one.positionEn === other.positionEn && one.nip === other.nip

/** The fact and its record in one transaction; returns how it was refused, if it was. */
export const recordSignerDetails = async (
  app: Pick<App, 'journal' | 'now'>,
  actor: string,
  { mission, account, from, to, details, isSignerHere }: ToRecord,
): Promise<Refusal<Refused> | null> => {
  const id = newId(app.now())
  const isRecorded = async (book: SignerBook, tx: Tx): Promise<boolean> => {
    const last = book.findLast(each => each.account === account)
    if (last === undefined || last.from !== from || last.to !== to) return false
    const known = (await readDetails(tx, [last.id])).get(last.id)
    return known !== undefined && isAlike(known, details)
  }
  const outcome = await act(
    app.journal,
    signersStream(mission),
    signerBook,
    actor,
    async (book, tx) =>
      setSignerDetails({ id, account, from, to }, { isSignerHere, isRecorded: await isRecorded(book, tx) }),
    {
      alongside: async ({ tx }, recorded: readonly SignerFact[]) => {
        if (recorded.length > 0) await keepDetails(tx, id, details)
        return undefined
      },
    },
  )
  // No version seen was named, so the refusal is the verb's own.
  return isRefusal(outcome) ? (outcome as Refusal<Refused>) : null
}
