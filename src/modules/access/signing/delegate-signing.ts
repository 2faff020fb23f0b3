import { type Day, type Decision, fact, refuse, type Words } from '../../../kernel/index.ts'
import type { SigningFact } from '../facts.ts'
import { daysOverlap } from '../roles/days-overlap.ts'
import type { Signing } from './signing.ts'

type Delegated = Extract<SigningFact, { name: 'SigningDelegated' }>
type Refused =
  | 'lent-to-oneself'
  | 'delegate-is-no-officer-here'
  | 'delegation-ends-before-start'
  | 'delegation-starts-in-the-past'
  | 'delegation-too-long'
  | 'already-delegated'

export type DelegateSigning = {
  readonly id: string
  readonly head: string
  readonly delegate: string
  readonly from: Day
  readonly to: Day
}

/** A house rule, not law: an absence has an end, and a loan that outlives its reason is found by nobody. */
const longestDays = 366

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** The head of mission lends the signature to an officer of the mission, for dated days; nothing reaches back in time. */
export const delegateSigning = (
  lent: Signing,
  { id, head, delegate, from, to }: DelegateSigning,
  { today, isOfficerHere }: { today: Day; isOfficerHere: boolean },
): Decision<Delegated, Refused> => {
  if (delegate === head) return refuse('lent-to-oneself')
  if (!isOfficerHere) return refuse('delegate-is-no-officer-here')
  if (to < from) return refuse('delegation-ends-before-start')
  if (from < today) return refuse('delegation-starts-in-the-past')
  if (daysBetween(from, to) > longestDays) return refuse('delegation-too-long')
  const isLent = lent.some(
    each =>
      !each.ended && each.delegate === delegate && each.head === head && daysOverlap(each, { from, to }),
  )
  if (isLent) return refuse('already-delegated')
  return [fact('SigningDelegated', { id, head, delegate, from, to })]
}

export const delegateSigningRefusals: Words<Refused> = {
  'lent-to-oneself': {
    id: 'Wewenang tanda tangan diberikan kepada orang lain.',
    en: 'A signature is lent to someone else.',
  },
  'delegate-is-no-officer-here': {
    id: 'Orang ini bukan petugas di perwakilan Anda.',
    en: 'This person is not an officer of your mission.',
  },
  'delegation-ends-before-start': {
    id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    en: 'The last day cannot be before the first day.',
  },
  'delegation-starts-in-the-past': {
    id: 'Wewenang paling cepat mulai hari ini; tidak dapat berlaku surut.',
    en: 'A delegation starts today at the earliest; it cannot reach back.',
  },
  'delegation-too-long': {
    id: 'Wewenang diberikan paling lama satu tahun.',
    en: 'A signature is lent for one year at most.',
  },
  'already-delegated': {
    id: 'Petugas ini sudah diberi wewenang tanda tangan pada hari-hari tersebut.',
    en: 'This officer already has the signature on those days.',
  },
}
