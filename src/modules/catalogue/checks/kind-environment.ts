import { Environment } from '@marcbachmann/cel-js'
import { expressionLimits, ownFunctions } from '../expressions/environment.ts'
import { type Kind, kindScopeOf } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'

const units = ['Years', 'Months', 'Days', 'WorkingDays'] as const
const orders = ['<', '<=', '>', '>='] as const

/** Nothing is worked out here: the check asks for kinds alone. */
const never = () => {
  throw new Error('The check of kinds evaluates nothing.')
}

const named = (name: string) => Object.defineProperty(class {}, 'name', { value: name })

/** A count in a unit goes with another in the same unit, and with a bare number; never years with months. */
const registerUnit = (environment: Environment, unit: (typeof units)[number]): void => {
  environment.registerType(unit, named(unit))
  for (const [left, right] of [
    [unit, unit],
    [unit, 'int'],
    ['int', unit],
  ] as const) {
    for (const order of orders) environment.registerOperator(`${left} ${order} ${right}`, never)
    for (const sum of ['+', '-']) environment.registerOperator(`${left} ${sum} ${right}: ${unit}`, never)
  }
  environment.registerOperator(`${unit} == ${unit}`, never).registerOperator(`${unit} == int`, never)
  environment.registerOperator(`-${unit}: ${unit}`, never)
}

/**
 * Checks expressions with dates and units told apart from texts and numbers. `fine`: also the name of a person and a
 * passport number, which are else as any text.
 */
export const kindEnvironment = (
  definition: Definition,
  part: 'case' | 'document',
  fine: boolean,
): Environment => {
  const environment = new Environment({ limits: expressionLimits }).registerType('Day', named('Day'))
  for (const order of orders) environment.registerOperator(`Day ${order} Day`, never)
  environment.registerOperator('Day == Day', never).registerFunction('string(Day): string', never)
  for (const unit of units) registerUnit(environment, unit)
  if (fine) for (const kind of ['Name', 'PassportNumber']) environment.registerType(kind, named(kind))

  const seen = (kind: Kind): string =>
    !fine && (kind === 'Name' || kind === 'PassportNumber') ? 'string' : kind
  for (const [root, names] of Object.entries(kindScopeOf(definition, part))) {
    const schema = Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, seen(kind)]))
    environment.registerVariable({ name: root, schema })
  }
  for (const [name, { takes, gives }] of Object.entries(ownFunctions))
    environment.registerFunction(`${name}(${takes.join(', ')}): ${gives}`, never)
  return environment.registerVariable('today', 'Day')
}
