import { type Day, type Decision, fact, refuse, type Words } from '../../../kernel/index.ts'
import type { SigningFact } from '../facts.ts'
import type { Signing } from './signing.ts'

type Ended = Extract<SigningFact, { name: 'DelegationEnded' }>
type Refused = 'no-such-delegation' | 'delegation-already-over'

/** The head takes the signature back before its last day; from the next request on it does not count. */
export const endDelegation = (lent: Signing, id: string, today: Day): Decision<Ended, Refused> => {
  const delegation = lent.find(each => each.id === id)
  if (delegation === undefined) return refuse('no-such-delegation')
  if (delegation.ended || delegation.to < today) return refuse('delegation-already-over')
  return [fact('DelegationEnded', { id })]
}

export const endDelegationRefusals: Words<Refused> = {
  'no-such-delegation': {
    id: 'Wewenang itu tidak ada di perwakilan ini.',
    en: 'There is no such delegation at this mission.',
  },
  'delegation-already-over': { id: 'Wewenang itu sudah berakhir.', en: 'That delegation is already over.' },
}
