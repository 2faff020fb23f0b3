import { type Refusal, refuse, type Words } from '../../kernel/index.ts'
import type { Definition, Step } from '../catalogue/index.ts'
import type { Application, Sent } from './application.ts'
import { earlierSteps } from './earlier-steps.ts'

type Act = Step['act']

export type StepRefused =
  | 'no-such-application'
  | 'no-such-step'
  | 'not-at-this-stage'
  | 'step-does-not-apply'
  | 'already-done'
  | 'earlier-step-missing'

/** Acts that may be needed again; every other step is done once. */
const repeatable: readonly Act[] = ['ask-correction', 'correct', 'withdraw']

/** What the table of steps asks about a request. */
type Progress = Pick<Sent, 'status' | 'done'> & { readonly case: Pick<Sent['case'], 'steps'> }

/** Steps that must be taken before this one and were not, in the definition's order. */
export const stepsMissing = (request: Progress, definition: Definition, step: Step): readonly Step[] => {
  const earlier = earlierSteps(definition, step)
  return definition.steps.table.filter(
    ({ id }) => earlier.includes(id) && request.case.steps.includes(id) && !request.done.includes(id),
  )
}

/** Whether the definition's table lets this step be taken now. Every verb asks this first. */
export const whyNot = (request: Progress, definition: Definition, step: Step): StepRefused | null => {
  if (!request.case.steps.includes(step.id)) return 'step-does-not-apply'
  if (request.done.includes(step.id) && !repeatable.includes(step.act)) return 'already-done'
  if (!step.from.includes(request.status)) return 'not-at-this-stage'
  return stepsMissing(request, definition, step).length > 0 ? 'earlier-step-missing' : null
}

/** The steps that a person could take now, in the definition's order. */
export const stepsNow = (request: Progress, definition: Definition): readonly Step[] =>
  definition.steps.table.filter(step => !step.automatic && whyNot(request, definition, step) === null)

/** The named step, if it is of this kind and may be taken now. */
export const takeStep = (
  application: Application,
  definition: Definition,
  stepId: string,
  act: Act,
): { readonly request: Sent; readonly step: Step } | Refusal<StepRefused> => {
  if (application.status === 'none') return refuse('no-such-application')
  const step = definition.steps.table.find(each => each.id === stepId && each.act === act)
  if (step === undefined) return refuse('no-such-step')
  const refused = whyNot(application, definition, step)
  return refused === null ? { request: application, step } : refuse(refused)
}

export const stepRefusals: Words<StepRefused> = {
  'no-such-application': { id: 'Permohonan ini tidak ada.', en: 'There is no such request.' },
  'no-such-step': { id: 'Layanan ini tidak mengenal langkah itu.', en: 'This service has no such step.' },
  'not-at-this-stage': {
    id: 'Langkah ini tidak dapat dilakukan pada tahap sekarang.',
    en: 'This step cannot be taken at the present stage.',
  },
  'step-does-not-apply': {
    id: 'Langkah ini tidak diperlukan untuk permohonan ini.',
    en: 'This request does not need that step.',
  },
  'already-done': { id: 'Langkah ini sudah dilakukan.', en: 'This step has already been done.' },
  'earlier-step-missing': {
    id: 'Ada langkah sebelumnya yang belum dilakukan.',
    en: 'An earlier step has not been done yet.',
  },
}
