import { type Day, type Decision, fact, refuse, type Words } from '../../../kernel/index.ts'
import type { SignerFact } from '../facts.ts'

type Refused = 'no-signer-here' | 'details-end-before-start'

export type SetSignerDetails = {
  readonly id: string
  readonly account: string
  readonly from: Day
  readonly to: Day | null
}

/**
 * What is printed under a person's letters at a mission, from a day on; letters that were issued stay as they are. What
 * is recorded already for the same days is not recorded again.
 */
export const setSignerDetails = (
  { id, account, from, to }: SetSignerDetails,
  { isSignerHere, isRecorded }: { readonly isSignerHere: boolean; readonly isRecorded: boolean },
): Decision<SignerFact, Refused> => {
  if (!isSignerHere) return refuse('no-signer-here')
  if (to !== null && to < from) return refuse('details-end-before-start')
  return isRecorded ? [] : [fact('SignerDetailsSet', { id, account, from, to })]
}

export const setSignerDetailsRefusals: Words<Refused> = {
  'no-signer-here': {
    id: 'Orang ini bukan petugas atau kepala perwakilan di perwakilan ini.',
    en: 'This person is neither an officer nor the head of this mission.',
  },
  'details-end-before-start': {
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day cannot be before the first day.',
  },
}
