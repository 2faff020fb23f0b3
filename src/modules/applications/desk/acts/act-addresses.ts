import type { Step } from '../../../catalogue/index.ts'
import type { Sent } from '../../application.ts'
import { purposesOf } from '../file/purpose-of.ts'

/** Where each act of the desk has its page, below the request; null: the desk does not do it. */
const addresses: Readonly<Record<Step['act'], string | null>> = {
  'ask-correction': 'corrections',
  'declare-complete': 'completeness',
  attendance: 'attendance',
  biometrics: 'biometrics',
  interview: 'interview',
  'send-out': 'agency-requests',
  'answer-in': 'agency-answers',
  payment: 'payments',
  decide: 'decision',
  'hand-over': 'hand-over',
  correct: null,
  withdraw: null,
  issue: null,
}

export const fileAddress = (id: string): string => `/desk/applications/${id}`

export const actAddress = (id: string, act: Step['act']): string =>
  `${fileAddress(id)}/${addresses[act] ?? ''}`

/** The page on which an entry of a request, by the version of its fact, is cancelled. */
export const cancelAddress = (id: string, entry: string | number): string =>
  `${fileAddress(id)}/entries/${entry}/cancellation`

/** The page on which a correction request is taken back. */
export const takeBackAddress = (id: string): string => `${fileAddress(id)}/corrections/cancellation`

/** The page on which another letter is issued in the place of one that has ended. */
export const newLetterAddress = (id: string): string => `${fileAddress(id)}/letters`

/** Back to the file for the purpose of the step at hand, so that nobody is asked who came from there. */
export const fileOfStep = ({ id, request, step }: { id: string; request: Sent; step: Step }): string => {
  const [purpose] = purposesOf([step], request).possible
  return purpose === undefined ? fileAddress(id) : `${fileAddress(id)}?purpose=${purpose}`
}
