import type { HeldRole, Visit, Who } from '../../../../web/index.ts'
import type { Definition, Step } from '../../../catalogue/index.ts'
import { type FileAct, mayDo, type Reached } from '../../reach.ts'
import { stepsNow } from '../../take-step.ts'

/** What a step is called in the policies; null: not for the desk. */
const rights: Readonly<Record<Step['act'], FileAct | null>> = {
  'ask-correction': 'ask-correction',
  'declare-complete': 'declare-complete',
  attendance: 'record-step',
  biometrics: 'record-step',
  interview: 'record-step',
  'send-out': 'record-step',
  'answer-in': 'record-step',
  payment: 'record-payment',
  decide: 'decide',
  'hand-over': 'hand-over',
  correct: null,
  withdraw: null,
  issue: null,
}

/** The role in which this person would sign for a service: the first of the definition's signers that they hold. */
export const signingRole = (who: Who, mission: string, definition: Definition): HeldRole | null => {
  if (who.party === 'nobody') return null
  const held = who.held.filter(
    each => each.mission === mission && definition.decision.signers.some(role => role === each.role),
  )
  // One's own right goes before a lent one, and the head's before an officer's.
  const rank = (each: HeldRole) =>
    (each.role === 'head-of-mission' ? 0 : 2) + (each.delegatedBy === null ? 0 : 1)
  return held.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

/** Whether this person, in a role the definition names, may take this step on this request. */
export const mayTake = (visit: Visit, reached: Reached, step: Step): boolean => {
  const { who } = visit
  const right = rights[step.act]
  if (right === null || who.party === 'nobody') return false
  const { mission } = reached.request
  if (!who.held.some(held => held.mission === mission && step.by.some(role => role === held.role)))
    return false
  // Where the definition lets officers sign, their signature is a step of their work, not the head's signature.
  const isOfficersOwn =
    step.act === 'decide' && signingRole(who, mission, reached.definition)?.role === 'officer'
  return mayDo(visit, reached, isOfficersOwn ? 'record-step' : right)
}

/** What this person can do with this request now, in the definition's order. */
export const tasksNow = (visit: Visit, reached: Reached): readonly Step[] =>
  stepsNow(reached.request, reached.definition).filter(step => mayTake(visit, reached, step))
