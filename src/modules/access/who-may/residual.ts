import type { Expr, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs'
import type { ResourceType } from './acts.ts'

/** A condition on a row: what is left of a policy when only the thing acted on is still unknown. */
export type Condition =
  | boolean
  | { readonly column: 'mission' | 'person'; readonly among: readonly string[] }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly some: readonly Condition[] }

export const negate = (condition: Condition): Condition =>
  typeof condition === 'boolean' ? !condition : { not: condition }

export const allOf = (conditions: readonly Condition[]): Condition => {
  const open = conditions.filter(each => each !== true)
  if (open.includes(false)) return false
  return open.length > 1 ? { all: open } : (open[0] ?? true)
}

export const someOf = (conditions: readonly Condition[]): Condition => {
  const open = conditions.filter(each => each !== false)
  if (open.includes(true)) return true
  return open.length > 1 ? { some: open } : (open[0] ?? false)
}

type Node = { readonly [kind: string]: unknown }
type Two = { readonly left: Expr; readonly right: Expr }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const unreadable = (expression: unknown): never => {
  throw new Error(`A policy says something that lists cannot follow: ${JSON.stringify(expression)}`)
}

const isResource = (expression: unknown): boolean =>
  isNode(expression) && JSON.stringify(expression.unknown) === '[{"Value":"resource"}]'

const idIn = (value: unknown): string | null =>
  isNode(value) && isNode(value.__entity) && typeof value.__entity.id === 'string' ? value.__entity.id : null

/** The ids of entities that are already known: one, or a set of them. */
const idsIn = (expression: unknown): readonly string[] => {
  if (!isNode(expression)) return unreadable(expression)
  if (Array.isArray(expression.Set)) return expression.Set.flatMap(idsIn)
  const value = expression.Value
  if (Array.isArray(value)) return value.map(each => idIn(each) ?? unreadable(expression))
  return [idIn(value) ?? unreadable(expression)]
}

const columnIn = (expression: unknown): 'mission' | 'person' | null => {
  if (!isNode(expression) || !isNode(expression['.']) || !isResource(expression['.'].left)) return null
  const { attr } = expression['.']
  return attr === 'mission' || attr === 'person' ? attr : unreadable(expression)
}

const read = (expression: unknown, type: ResourceType): Condition => {
  if (!isNode(expression)) return unreadable(expression)
  const [kind = '', content] = Object.entries(expression)[0] ?? []
  const { left, right } = (isNode(content) ? content : {}) as Partial<Two>
  switch (kind) {
    case 'Value':
      return typeof content === 'boolean' ? content : unreadable(expression)
    case '&&':
      return allOf([read(left, type), read(right, type)])
    case '||':
      return someOf([read(left, type), read(right, type)])
    case '!':
      return negate(read((content as Node).arg, type))
    case 'is':
      return isResource(left) ? (content as Node).entity_type === type : unreadable(expression)
    case '==': {
      const [column, known] = columnIn(left) === null ? [columnIn(right), left] : [columnIn(left), right]
      return column === null ? unreadable(expression) : { column, among: idsIn(known) }
    }
    case 'contains': {
      const column = columnIn(right)
      if (column === null) return unreadable(expression)
      const among = idsIn(left)
      return among.length === 0 ? false : { column, among }
    }
    default:
      return unreadable(expression)
  }
}

/** Reads what is left of one policy. Throws on anything that a query cannot say, so that no scope is ever too wide. */
export const conditionOf = (policy: PolicyJson, type: ResourceType): Condition =>
  allOf(
    policy.conditions.map(({ kind, body }) =>
      kind === 'when' ? read(body, type) : negate(read(body, type)),
    ),
  )
