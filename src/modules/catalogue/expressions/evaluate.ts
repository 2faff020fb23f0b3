import { type Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import type { Definition } from '../language/definition.ts'
import { environmentOf } from './environment.ts'
import { readsOf } from './reads.ts'
import { isSafePattern } from './safe-pattern.ts'
import { scopeOf } from './scope.ts'

export type Value = string | bigint | boolean
type Bound = Readonly<Record<string, Value>>

/** The values under each root; what is not answered is not there. */
export type Bindings = {
  readonly answers: Bound
  readonly applicant: Bound
  readonly figures: Bound
  readonly variant: Bound
  readonly issue?: Bound
  readonly today: string
}

type Part = 'case' | 'document'
type Prepared = { readonly environment: Environment; readonly parsed: Map<string, ParseResult> }

const prepared: Readonly<Record<Part, WeakMap<Definition, Prepared>>> = {
  case: new WeakMap(),
  document: new WeakMap(),
}

const prepare = (definition: Definition, part: Part): Prepared => {
  const known = prepared[part].get(definition)
  if (known !== undefined) return known
  const made = {
    environment: environmentOf(scopeOf(definition, part)),
    parsed: new Map<string, ParseResult>(),
  }
  prepared[part].set(definition, made)
  return made
}

/** Read once, and never where it could keep the process busy: what the check refuses does not run either. */
const readyFor = ({ environment, parsed }: Prepared, expression: string): ParseResult | null => {
  const known = parsed.get(expression)
  if (known !== undefined) return known
  const ready = environment.parse(expression)
  const isBounded = readsOf(ready.ast).patterns.every(
    ({ pattern }) => pattern !== null && isSafePattern(pattern),
  )
  if (!isBounded) return null
  parsed.set(expression, ready)
  return ready
}

export type Outcome = { readonly value: Value } | { readonly failed: string }

/**
 * The value of an expression, or why there is none. An expression that reads an unanswered question has no value,
 * unless the rest decides it (`true || …`), as CEL prescribes.
 */
export const tryExpression = (
  definition: Definition,
  expression: string,
  bindings: Bindings,
  part: Part,
): Outcome => {
  try {
    const ready = readyFor(prepare(definition, part), expression)
    if (ready === null) return { failed: 'unsafe-pattern' }
    const value: unknown = ready(bindings)
    return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean'
      ? { value }
      : { failed: 'wrong-type' }
  } catch (error) {
    return { failed: error instanceof EvaluationError ? error.code : String(error) }
  }
}

/** Whether a condition is met; one on an unanswered question is not. */
export const isMet = (definition: Definition, condition: string | undefined, bindings: Bindings): boolean => {
  if (condition === undefined) return true
  const outcome = tryExpression(definition, condition, bindings, 'case')
  return 'value' in outcome && outcome.value === true
}
