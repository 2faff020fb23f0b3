import { earlierSteps } from './earlier-steps.ts'
import type { Definition } from './language/definition.ts'
import type { Act, State, Step } from './language/steps.ts'

/** How far a request has come: where it stands, which steps apply to it, and which are on record. */
export type Progress = {
  readonly state: State
  readonly steps: readonly string[]
  readonly done: readonly string[]
}

export type NotNow = 'step-does-not-apply' | 'already-done' | 'not-at-this-stage' | 'earlier-step-missing'

/** Acts that may be needed again; every other step is done once. */
const repeatable: readonly Act[] = ['ask-correction', 'correct', 'withdraw']

/** Steps that must be taken before this one and were not, in the definition's order. */
export const missingSteps = (definition: Definition, progress: Progress, step: Step): readonly Step[] => {
  const earlier = earlierSteps(definition, step)
  return definition.steps.table.filter(
    ({ id }) => earlier.includes(id) && progress.steps.includes(id) && !progress.done.includes(id),
  )
}

/** Why the table does not let this step be taken now; null: it does. Requests are led by it, and the check walks by it. */
export const whyNotNow = (definition: Definition, progress: Progress, step: Step): NotNow | null => {
  if (!progress.steps.includes(step.id)) return 'step-does-not-apply'
  if (progress.done.includes(step.id) && !repeatable.includes(step.act)) return 'already-done'
  if (!step.from.includes(progress.state)) return 'not-at-this-stage'
  return missingSteps(definition, progress, step).length > 0 ? 'earlier-step-missing' : null
}
