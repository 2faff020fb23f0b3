import { type Environment, EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import type { Definition } from '../language/definition.ts'
import { environmentOf } from './environment.ts'
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
  const { environment, parsed } = prepare(definition, part)
  try {
    const ready = parsed.get(expression) ?? environment.parse(expression)
    parsed.set(expression, ready)
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
