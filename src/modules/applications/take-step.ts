import { type Refusal, refuse, type Words } from '../../kernel/index.ts'
import {
  type Definition,
  missingSteps,
  type NotNow,
  type Step,
  type Progress as StepProgress,
  whyNotNow,
} from '../catalogue/index.ts'
import type { Application, Sent } from './application.ts'

export type StepRefused = 'no-such-application' | 'no-such-step' | NotNow

/** What the table of steps asks about a request. */
type Progress = Pick<Sent, 'status' | 'done'> & { readonly case: Pick<Sent['case'], 'steps'> }

const progressOf = ({ status, done, case: { steps } }: Progress): StepProgress => ({
  state: status,
  ...{ steps, done },
})

/** Steps that must be taken before this one and were not, in the definition's order. */
export const stepsMissing = (request: Progress, definition: Definition, step: Step): readonly Step[] =>
  missingSteps(definition, progressOf(request), step)

/** Whether the definition's table lets this step be taken now. Every verb asks this first. */
export const whyNot = (request: Progress, definition: Definition, step: Step): NotNow | null =>
  whyNotNow(definition, progressOf(request), step)

/** The steps that a person could take now, in the definition's order. */
export const stepsNow = (request: Progress, definition: Definition): readonly Step[] =>
  definition.steps.table.filter(step => !step.automatic && whyNot(request, definition, step) === null)

/** The named step, if it is of this kind and may be taken now. */
export const takeStep = (
  application: Application,
  definition: Definition,
  stepId: string,
  act: Step['act'],
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
