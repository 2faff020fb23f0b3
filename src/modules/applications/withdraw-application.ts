import { type Decision, type Fact, fact, isRefusal } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import { type StepRefused, takeStep } from './take-step.ts'

type Withdrawn = { step: string; by: 'citizen' }

/** The citizen takes her request back, at any point before the decision. */
export const withdrawApplication = (
  application: Application,
  definition: Definition,
  { step }: { readonly step: string },
): Decision<Fact<'ApplicationWithdrawn', Withdrawn>, StepRefused> => {
  const taken = takeStep(application, definition, step, 'withdraw')
  return isRefusal(taken) ? taken : [fact('ApplicationWithdrawn', { step, by: 'citizen' })]
}
