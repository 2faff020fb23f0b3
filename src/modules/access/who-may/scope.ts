import { type RawBuilder, sql } from 'kysely'
import { remember } from '../../../kernel/index.ts'
import type { HeldRole, Who } from '../../../web/index.ts'
import { heldOn } from '../roles/held-on.ts'
import { type ListedAct, typeOf } from './acts.ts'
import { cedar } from './cedar.ts'
import { policySet } from './policy-set.ts'
import { principalOf } from './principal.ts'
import { allOf, type Condition, conditionOf, negate, someOf } from './residual.ts'

/** Stand in the policies' answer for the person who asks, their citizen account and their missions: one answer serves many. */
const self = 'self'
const selfAsCitizen = 'self-as-citizen'

const placeOf = (index: number): string => `mission-${index}`

/** The missions of these roles by what stands for them; none where a policy names a mission, and so tells them apart. */
const standIns = (held: readonly HeldRole[]): ReadonlyMap<string, string> => {
  const isNamed = Object.values(policySet().texts).some(text => text.includes('Mission::"'))
  const missions = isNamed ? [] : new Set(held.flatMap(({ mission }) => mission ?? []))
  return new Map([...missions].sort().map((mission, index) => [mission, placeOf(index)]))
}

const evaluate = (act: ListedAct, held: readonly HeldRole[], hasCitizenAccount: boolean): Condition => {
  const { schema, texts } = policySet()
  const principal = principalOf(self, held, hasCitizenAccount ? selfAsCitizen : undefined)
  const answer = cedar().isAuthorizedPartial({
    principal: principal.uid,
    action: { type: 'Action', id: act },
    // Unknown: what is left of the policies is a condition on the row.
    resource: null,
    context: {},
    schema,
    policies: { staticPolicies: texts },
    entities: [principal],
  })
  if (answer.type === 'failure') throw new Error(answer.errors.map(error => error.message).join('; '))
  const { residuals, errored } = answer.response
  if (errored.length > 0) throw new Error(`These policies cannot be made into a scope: ${errored.join(', ')}`)
  const left = Object.values(residuals).map(policy => ({
    effect: policy.effect,
    condition: conditionOf(policy, typeOf(act)),
  }))
  const by = (effect: string) =>
    someOf(left.filter(each => each.effect === effect).map(each => each.condition))
  return allOf([by('permit'), negate(by('forbid'))])
}

const known = new Map<string, Condition>()
/** Combinations of roles × acts fit many times over; beyond that the table starts anew. */
const most = 10_000

const conditionFor = (act: ListedAct, held: readonly HeldRole[], hasCitizenAccount: boolean): Condition => {
  const roles = held.map(
    ({ role, mission, delegatedBy }) => `${role}@${mission ?? ''}${delegatedBy === null ? '' : '*'}`,
  )
  const key = [act, hasCitizenAccount, ...roles.sort()].join(' ')
  return remember(known, key, most, () => evaluate(act, held, hasCitizenAccount))
}

/**
 * The same policies as a condition on the rows of a table with the columns `mission` and `person`: every row it lets
 * through is permitted, every permitted row gets through. Lists, counts, searches and exports stand on it.
 */
export const scopeOf = (who: Who, act: ListedAct, now: Date, table: string): RawBuilder<boolean> => {
  if (who.party === 'nobody') return sql<boolean>`false`
  const { id, citizenAccount } = who
  const held = heldOn(who.held, now)
  const places = standIns(held)
  const standing = held.map(each => ({ ...each, mission: places.get(each.mission ?? '') ?? each.mission }))
  const meant: Meant = {
    person: new Map([
      [self, id],
      [selfAsCitizen, citizenAccount ?? id],
    ]),
    mission: new Map([...places].map(([mission, place]) => [place, mission])),
  }
  return toSql(conditionFor(act, standing, citizenAccount !== undefined), table, meant)
}

/** What the stand-ins of each column stand for. */
type Meant = Readonly<Record<'person' | 'mission', ReadonlyMap<string, string>>>

const toSql = (condition: Condition, table: string, meant: Meant): RawBuilder<boolean> => {
  if (typeof condition === 'boolean') return condition ? sql<boolean>`true` : sql<boolean>`false`
  if ('column' in condition) {
    const values = condition.among.map(value => meant[condition.column].get(value) ?? value)
    const column = sql.ref(`${table}.${condition.column}`)
    // One office is what most people have; of a list the database guesses ten, and plans each time anew.
    return values.length === 1
      ? sql<boolean>`${column} = ${values[0]}`
      : sql<boolean>`${column} = any(${values})`
  }
  if ('not' in condition) return sql<boolean>`(not ${toSql(condition.not, table, meant)})`
  const parts = ('all' in condition ? condition.all : condition.some).map(each => toSql(each, table, meant))
  return sql<boolean>`(${sql.join(parts, 'all' in condition ? sql` and ` : sql` or `)})`
}
