import type { CedarValueJson, EntityJson } from '@cedar-policy/cedar-wasm/nodejs'
import { remember } from '../../../kernel/index.ts'
import type { Who } from '../../../web/index.ts'
import { heldOn } from '../roles/held-on.ts'
import { type Act, type Resource, typeOf } from './acts.ts'
import { cedar } from './cedar.ts'
import { type PolicyWords, policySet } from './policy-set.ts'
import { entity, principalFor } from './principal.ts'

export type Judgement = {
  readonly permitted: boolean
  /** The rules that decided; none: no rule permits it. */
  readonly because: readonly PolicyWords[]
}

const resourceEntity = (resource: Resource): EntityJson => {
  const attrs: Record<string, CedarValueJson> = {}
  if ('mission' in resource && resource.mission !== null) attrs.mission = entity('Mission', resource.mission)
  if ('person' in resource) attrs.person = entity('Account', resource.person)
  const id = 'id' in resource ? resource.id : (resource.mission ?? 'ministry')
  return { uid: { type: resource.type, id }, attrs, parents: [] }
}

/**
 * What the engine said, by everything that it was asked with: the policies do not change while we run, so the same
 * question has the same answer. A page asks the same ones several times, and the next page again.
 */
const said = new Map<string, Judgement>()
/** Beyond so many, questions are asked anew. */
const most = 4_000

const ask = (act: Act, principal: EntityJson, thing: EntityJson, isAccount: boolean): Judgement => {
  const key = JSON.stringify([act, principal, thing, isAccount])
  return remember(said, key, most, () => askEngine(act, principal, thing, isAccount))
}

/** Whether this person may do this to this thing at this moment, and by which rules. */
export const judge = (who: Who, act: Act, resource: Resource, now: Date): Judgement => {
  if (typeOf(act) !== resource.type) throw new Error(`"${act}" is not done to ${resource.type}`)
  if (who.party === 'nobody') return { permitted: false, because: [] }
  const principal = principalFor(who, heldOn(who.held, now))
  return ask(act, principal, resourceEntity(resource), resource.type === 'Account')
}

const askEngine = (act: Act, principal: EntityJson, thing: EntityJson, isAccount: boolean): Judgement => {
  const { kept, words } = policySet()
  // Of another's account the policies look at nothing; one's own is the principal, given once.
  const entities = isAccount ? [principal] : [principal, thing]
  const answer = cedar().statefulIsAuthorized({
    principal: principal.uid,
    action: { type: 'Action', id: act },
    resource: thing.uid,
    context: {},
    preparsedSchemaName: kept,
    validateRequest: true,
    preparsedPolicySetId: kept,
    entities,
  })
  if (answer.type === 'failure') throw new Error(answer.errors.map(error => error.message).join('; '))
  const { decision, diagnostics } = answer.response
  // A rule that cannot be read to its end must not be passed over in silence.
  if (diagnostics.errors.length > 0)
    throw new Error(diagnostics.errors.map(each => each.error.message).join('; '))
  return {
    permitted: decision === 'allow',
    because: diagnostics.reason.flatMap(id => words.get(id) ?? []),
  }
}

/** Whether this person may do this to this thing at this moment. */
export const permits = (who: Who, act: Act, resource: Resource, now: Date): boolean =>
  judge(who, act, resource, now).permitted
