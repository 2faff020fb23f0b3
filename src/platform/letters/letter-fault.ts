import type { ConfinedFailure } from '../confined/index.ts'

/** Why a letter could not be set. The modules that ask for letters say it in words. */
export type LetterFaultCode =
  | 'no-typesetter'
  | 'wrong-template'
  | 'too-slow'
  | 'too-heavy'
  | 'too-busy'
  | 'ended'

export type LetterFault = Error & { readonly fault: LetterFaultCode }

export const letterFault = (fault: LetterFaultCode, message: string): LetterFault =>
  Object.assign(new Error(message), { name: 'LetterFault', fault })

export const faultOfFailure: Readonly<Record<ConfinedFailure, LetterFaultCode>> = {
  'timed-out': 'too-slow',
  'too-much-memory': 'too-heavy',
  'too-busy': 'too-busy',
  crashed: 'ended',
}
