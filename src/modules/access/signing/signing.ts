import type { StreamRef, Thing } from '../../../journal/index.ts'
import type { Day } from '../../../kernel/index.ts'
import type { SigningFact } from '../facts.ts'

export type Delegation = {
  readonly id: string
  readonly head: string
  readonly delegate: string
  readonly from: Day
  readonly to: Day
  readonly ended: boolean
}

/** Every signature lent at one mission. */
export type Signing = readonly Delegation[]

export const signingStream = (mission: string): StreamRef => ({ id: `signing-${mission}`, mission })

export const signing: Thing<Signing, SigningFact> = {
  start: [],
  evolve: (lent, { name, body }) => {
    switch (name) {
      case 'SigningDelegated':
        return [...lent, { ...body, ended: false }]
      case 'DelegationEnded':
        return lent.map(each => (each.id === body.id ? { ...each, ended: true } : each))
    }
  },
}
