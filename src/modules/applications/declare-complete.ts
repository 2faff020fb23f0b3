import { type Decision, type Fact, fact, isRefusal } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { Promised } from './facts.ts'
import { type StepRefused, takeStep } from './take-step.ts'

/** An officer finds the file complete: the service clock starts, and the date told is on record. */
export const declareComplete = (
  application: Application,
  definition: Definition,
  { step, promised }: { readonly step: string; readonly promised: Promised },
): Decision<Fact<'FileDeclaredComplete', { step: string; promised: Promised }>, StepRefused> => {
  const taken = takeStep(application, definition, step, 'declare-complete')
  return isRefusal(taken) ? taken : [fact('FileDeclaredComplete', { step, promised })]
}
