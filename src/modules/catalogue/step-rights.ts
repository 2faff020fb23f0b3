import type { Act as Right } from '../access/index.ts'
import type { Act } from './language/steps.ts'

/** What a step is called in the policies of access; null: nobody takes it, the platform does. */
export const stepRights = {
  'ask-correction': 'ask-correction',
  correct: 'correct',
  'declare-complete': 'declare-complete',
  attendance: 'record-step',
  biometrics: 'record-step',
  interview: 'record-step',
  'send-out': 'record-step',
  'answer-in': 'record-step',
  payment: 'record-payment',
  decide: 'decide',
  issue: null,
  'hand-over': 'hand-over',
  withdraw: 'withdraw',
} as const satisfies Readonly<Record<Act, Right | null>>

/** Where a definition names officers as signers, they decide by a right of their own, not by the head's. */
export const officersOwnSignature = 'decide-as-officer' satisfies Right
