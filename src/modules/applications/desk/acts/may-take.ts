import type { HeldRole, Visit, Who } from '../../../../web/index.ts'
import { permits } from '../../../access/index.ts'
import { type Definition, officersOwnSignature, type Step, stepRights } from '../../../catalogue/index.ts'
import type { Status } from '../../application.ts'
import { leadsOn } from '../../next-steps.ts'
import type { Reached } from '../../reach.ts'
import { stepsNow } from '../../take-step.ts'

type Visitor = Pick<Visit, 'app' | 'who'>

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

type Whose = { readonly id: string; readonly mission: string; readonly person: string }

/** Whether this person, in a role the definition names, may take this step on a request of this kind and person. */
const isStepOf = ({ app, who }: Visitor, whose: Whose, definition: Definition, step: Step): boolean => {
  const right = stepRights[step.act]
  if (right === null || who.party === 'nobody') return false
  const { mission } = whose
  if (!who.held.some(held => held.mission === mission && step.by.some(role => role === held.role)))
    return false
  const isOfficersOwn = step.act === 'decide' && signingRole(who, mission, definition)?.role === 'officer'
  const act = isOfficersOwn ? officersOwnSignature : right
  return permits(who, act, { type: 'Application', ...whose }, app.now())
}

/** Whether this person may take this step on this request. */
export const mayTake = (visit: Visitor, { id, request, definition }: Reached, step: Step): boolean =>
  isStepOf(visit, { id, mission: request.mission, person: request.person }, definition, step)

/** What this person can do with this request now, in the definition's order. */
export const tasksNow = (visit: Visitor, reached: Reached): readonly Step[] =>
  stepsNow(reached.request, reached.definition).filter(step => mayTake(visit, reached, step))

const somebodyElse = { id: 'any', person: 'somebody-else' } as const

/** The tasks this person has with requests of a mission that stand at one state, whoever's they are. */
export const tasksAt = (
  visit: Visitor,
  mission: string,
  definition: Definition,
  status: Status,
): readonly Step[] =>
  definition.steps.table.filter(
    step =>
      !step.automatic &&
      leadsOn(step) &&
      step.from.includes(status) &&
      isStepOf(visit, { ...somebodyElse, mission }, definition, step),
  )
