import { CelScalar, celEnv, celFunc, isCelError, parse, plan } from '@bufbuild/cel'
import { ownFunctions } from './environment.ts'
import type { Bindings, Value } from './evaluate.ts'
import { celTypes } from './scope.ts'

const types = { string: CelScalar.STRING, int: CelScalar.INT, bool: CelScalar.BOOL } as const

const environment = celEnv({
  funcs: Object.entries(ownFunctions).map(([name, { takes, gives, does }]) =>
    celFunc(
      name,
      takes.map(kind => types[celTypes[kind]]),
      types[celTypes[gives]],
      // The evaluator hands over what `takes` says; its types cannot carry that through a table.
      (...args: unknown[]) => (does as (...args: unknown[]) => bigint | string | boolean)(...args),
    ),
  ),
})

/** What an evaluator that shares no code with ours makes of an expression; undefined: not known. */
export const secondOpinion = (expression: string, bindings: Bindings): Value | undefined => {
  try {
    const result = plan(environment, parse(expression))(bindings)
    if (isCelError(result)) return undefined
    return typeof result === 'string' || typeof result === 'bigint' || typeof result === 'boolean'
      ? result
      : undefined
  } catch {
    return undefined
  }
}
