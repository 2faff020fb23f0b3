import { type Decision, type Fact, fact, isRefusal, refuse, type Words } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type AskRefused = StepRefused | 'nothing-asked' | 'item-unknown'

export type AskCorrection = {
  readonly step: string
  readonly items: readonly string[]
  readonly reason: string
}

/** An officer asks for exactly what must be changed, with a reason that the citizen reads. */
export const askCorrection = (
  application: Application,
  definition: Definition,
  { step, items, reason }: AskCorrection,
): Decision<Fact<'CorrectionAsked', AskCorrection & { pauses: boolean }>, AskRefused> => {
  const taken = takeStep(application, definition, step, 'ask-correction')
  if (isRefusal(taken)) return taken
  if (items.length === 0) return refuse('nothing-asked')
  const known = [
    ...definition.form.flatMap(page => page.fields.map(field => field.id)),
    ...definition.requirements.map(requirement => requirement.id),
  ]
  if (!items.every(item => known.includes(item))) return refuse('item-unknown')
  // Once the clock runs, waiting for her pauses it.
  const pauses = taken.request.completeAt !== null
  return [fact('CorrectionAsked', { step, items, reason, pauses })]
}

export const askRefusals: Words<AskRefused> = {
  ...stepRefusals,
  'nothing-asked': {
    id: 'Pilih apa yang harus diperbaiki.',
    en: 'Choose what has to be corrected.',
  },
  'item-unknown': {
    id: 'Formulir ini tidak memuat hal yang Anda pilih.',
    en: 'The form holds no such item.',
  },
}
