import type { Role } from '../../../web/index.ts'
import type { Act } from '../language/steps.ts'

const counter: readonly Role[] = ['officer']

/** Who can ever take a step, by the policies of access: a definition that names others names nobody. */
export const actingRoles: Readonly<Record<Act, readonly Role[]>> = {
  'ask-correction': ['officer', 'head-of-mission'],
  correct: ['citizen'],
  'declare-complete': counter,
  attendance: counter,
  biometrics: counter,
  interview: counter,
  payment: counter,
  'send-out': counter,
  'answer-in': counter,
  decide: ['officer', 'head-of-mission'],
  // The platform itself, as soon as a request is granted.
  issue: [],
  'hand-over': counter,
  withdraw: ['citizen'],
}
