import { type Decision, type Fact, fact, isRefusal, refuse, type Words } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type AskRefused = StepRefused | 'nothing-asked' | 'item-unknown' | 'item-not-in-case'

export type AskCorrection = {
  readonly step: string
  readonly items: readonly string[]
  readonly reason: string
}

/** What was asked for, though this case does not ask for it and she could not give it. */
export const notInCase = (items: readonly string[], inCase: readonly string[]): readonly string[] =>
  items.filter(item => !inCase.includes(item))

/**
 * An officer asks for exactly what must be changed, with a reason that the citizen reads. `inCase`: what the case asks for
 * as it was sent; anything else she could not give.
 */
export const askCorrection = (
  application: Application,
  definition: Definition,
  { step, items, reason }: AskCorrection,
  inCase: readonly string[],
): Decision<Fact<'CorrectionAsked', AskCorrection & { pauses: boolean }>, AskRefused> => {
  const taken = takeStep(application, definition, step, 'ask-correction')
  if (isRefusal(taken)) return taken
  if (items.length === 0) return refuse('nothing-asked')
  const known = [
    ...definition.form.flatMap(page => page.fields.map(field => field.id)),
    ...definition.requirements.map(requirement => requirement.id),
  ]
  if (!items.every(item => known.includes(item))) return refuse('item-unknown')
  if (notInCase(items, inCase).length > 0) return refuse('item-not-in-case')
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
  'item-not-in-case': {
    id: 'Permohonan ini tidak meminta semua yang Anda pilih, jadi pemohon tidak dapat memberikannya.',
    en: 'This request does not ask for all that you chose, so the applicant could not give it.',
  },
}
