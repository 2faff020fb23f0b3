import {
  type Day,
  type Decision,
  type Fact,
  fact,
  type InstantText,
  isRefusal,
  refuse,
  type Words,
} from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { AgencyAnswer } from './facts.ts'
import { isOutsideCode, outsideCodeRule } from './outside-code.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type SendRefused = StepRefused | 'reference-no-code'

type SentOut = { step: string; agency: string; reference: string | null; day: Day }

/** The file waits for another agency: the clock stands still, and she sees for whom. */
export const sendToAgency = (
  application: Application,
  definition: Definition,
  {
    step: id,
    reference,
    day,
  }: { readonly step: string; readonly reference: string | null; readonly day: Day },
): Decision<Fact<'SentToAgency', SentOut>, SendRefused> => {
  const taken = takeStep(application, definition, id, 'send-out')
  if (isRefusal(taken)) return taken
  if (reference !== null && !isOutsideCode(reference)) return refuse('reference-no-code')
  const agency = taken.step.waitsFor
  return agency === undefined
    ? refuse('no-such-step')
    : [fact('SentToAgency', { step: id, agency, reference, day })]
}

export const sendRefusals: Words<SendRefused> = { ...stepRefusals, 'reference-no-code': outsideCodeRule }

export type AnswerRefused = StepRefused | 'nothing-was-sent'

type Answered = {
  step: string
  agency: string
  answer: AgencyAnswer
  notes: string | null
  askedAt: InstantText
  due: InstantText
  day: Day
}

export type AgencyReply = {
  readonly step: string
  readonly answer: AgencyAnswer
  readonly notes: string | null
  /** The date told now that the wait is over. */
  readonly due: InstantText
  /** On which the answer came. */
  readonly day: Day
}

/** The agency has answered: the clock goes on. */
export const recordAgencyAnswer = (
  application: Application,
  definition: Definition,
  { step, answer, notes, due, day }: AgencyReply,
): Decision<Fact<'AgencyAnswered', Answered>, AnswerRefused> => {
  const taken = takeStep(application, definition, step, 'answer-in')
  if (isRefusal(taken)) return taken
  const agency = taken.request.pauses.find(pause => pause.to === null)?.waitingFor
  if (agency === undefined) return refuse('nothing-was-sent')
  return [fact('AgencyAnswered', { step, agency, answer, notes, askedAt: taken.request.since, due, day })]
}

export const answerRefusals: Words<AnswerRefused> = {
  ...stepRefusals,
  'nothing-was-sent': {
    id: 'Berkas ini tidak sedang menunggu instansi lain.',
    en: 'This file is not waiting for another agency.',
  },
}
