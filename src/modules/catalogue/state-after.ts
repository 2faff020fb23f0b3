import type { Act, State } from './language/steps.ts'

/** Where a request stands, and whether it was ever declared complete: a correction leads back to there. */
type Standing = { readonly state: State; readonly wasComplete: boolean }

/** Where an act leaves a request; a decision leaves it where it says. Facts fold by it, and the check walks by it. */
export const stateAfter = (act: Exclude<Act, 'decide'>, { state, wasComplete }: Standing): State => {
  switch (act) {
    case 'ask-correction':
      return 'correction-asked'
    case 'correct':
      return wasComplete ? 'complete' : 'submitted'
    case 'declare-complete':
    case 'answer-in':
      return 'complete'
    case 'attendance':
    case 'biometrics':
    case 'interview':
    case 'payment':
    case 'issue':
      return state
    case 'send-out':
      return 'paused'
    case 'hand-over':
      return 'handed-over'
    case 'withdraw':
      return 'withdrawn'
  }
}

/** Nothing is decided yet, and the request is not withdrawn. */
export const isOpen = (state: State): boolean =>
  state === 'submitted' || state === 'correction-asked' || state === 'complete' || state === 'paused'

/**
 * Whether an officer may cancel what this act recorded at the counter: it is then asked for anew, and what came after it
 * stays. A sending to an agency, and its answer, also move the request, the last of them first,
 * and a hand-over leads back to the grant.
 */
export const isEntry = (act: Act): boolean =>
  act === 'attendance' || act === 'biometrics' || act === 'interview' || act === 'payment'
