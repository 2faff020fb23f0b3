import { type Decision, fact, refuse, type Words } from '../../../kernel/index.ts'
import type { RoleFact } from '../facts.ts'
import type { Appointments } from './appointments.ts'

type Ended = Extract<RoleFact, { name: 'RoleEnded' }>
type Refused = 'no-such-role' | 'role-already-ended'

/** A role ends at once, whatever day it was given until: the next request is judged without it. */
export const endRole = (given: Appointments, id: string): Decision<Ended, Refused> => {
  const role = given.find(each => each.id === id)
  if (role === undefined) return refuse('no-such-role')
  if (role.ended) return refuse('role-already-ended')
  return [fact('RoleEnded', { id })]
}

export const endRoleRefusals: Words<Refused> = {
  'no-such-role': { id: 'Orang ini tidak memegang peran itu.', en: 'This person does not hold that role.' },
  'role-already-ended': { id: 'Peran itu sudah diakhiri.', en: 'That role has already been ended.' },
}
