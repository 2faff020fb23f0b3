import { type Decision, type Fact, fact, isRefusal, refuse, type Words } from '../../kernel/index.ts'
import { type Definition, isEnd } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { Capacity } from './facts.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type Decider = {
  readonly capacity: Capacity
  /** The decider's own citizen account, where known. */
  readonly citizenAccount: string | null
}

export type DecideRefused =
  | StepRefused
  | 'not-a-signer'
  | 'own-application'
  | 'ground-unknown'
  | 'agency-refused'

const mayDecide = (
  application: Application,
  definition: Definition,
  step: string,
  decider: Decider,
  outcome: 'granted' | 'rejected',
) => {
  const taken = takeStep(application, definition, step, 'decide')
  if (isRefusal(taken)) return taken
  // A step that only rejects grants nothing: the definition says where each may lead.
  if (!taken.step.leadsTo.includes(outcome)) return refuse('no-such-step')
  if (!definition.decision.signers.some(role => role === decider.capacity.role)) return refuse('not-a-signer')
  if (decider.citizenAccount === taken.request.person) return refuse('own-application')
  return taken
}

type Granted = { step: string; capacity: Capacity; document: string | null; toHandOver: boolean }

/** A signer grants; `document` is the numbered document of the same transaction, null where the service issues none. */
export const grantApplication = (
  application: Application,
  definition: Definition,
  decider: Decider,
  { step, document }: { readonly step: string; readonly document: string | null },
): Decision<Fact<'ApplicationGranted', Granted>, DecideRefused> => {
  const taken = mayDecide(application, definition, step, decider, 'granted')
  if (isRefusal(taken)) return taken
  if (taken.request.agencyAnswer === 'refused') return refuse('agency-refused')
  const toHandOver = !isEnd(definition, 'granted')
  return [fact('ApplicationGranted', { step, capacity: decider.capacity, document, toHandOver })]
}

type Rejected = { step: string; capacity: Capacity; ground: string; explanation: string }

/** A signer rejects, on a ground of the definition, with an explanation that the citizen reads. */
export const rejectApplication = (
  application: Application,
  definition: Definition,
  decider: Decider,
  {
    step,
    ground,
    explanation,
  }: { readonly step: string; readonly ground: string; readonly explanation: string },
): Decision<Fact<'ApplicationRejected', Rejected>, DecideRefused> => {
  const taken = mayDecide(application, definition, step, decider, 'rejected')
  if (isRefusal(taken)) return taken
  if (!definition.decision.refusals.some(known => known.id === ground)) return refuse('ground-unknown')
  return [fact('ApplicationRejected', { step, capacity: decider.capacity, ground, explanation })]
}

export const decideRefusals: Words<DecideRefused> = {
  ...stepRefusals,
  'not-a-signer': {
    id: 'Anda tidak berwenang menandatangani layanan ini.',
    en: 'You may not sign for this service.',
  },
  'own-application': {
    id: 'Anda tidak boleh memutus permohonan Anda sendiri.',
    en: 'You may not decide your own request.',
  },
  'ground-unknown': { id: 'Pilih alasan penolakan.', en: 'Choose the ground for the rejection.' },
  'agency-refused': {
    id: 'Instansi yang ditanya menolak; permohonan ini tidak dapat dikabulkan.',
    en: 'The agency that was asked refused; this request cannot be granted.',
  },
}
