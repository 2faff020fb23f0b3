import { Environment } from '@marcbachmann/cel-js'
import { countryOnPaper } from '../country-words.ts'
import { addDays, addMonths, daysBetween, monthsBetween, yearsBetween } from './day-functions.ts'
import { nikFits, nikLooksUsual } from './nik-fits.ts'
import { celTypes, type Scope } from './scope.ts'

/** A definition is written by officers, not by us: nothing in it may grow without bound. */
export const expressionLimits = {
  maxAstNodes: 200,
  maxDepth: 24,
  maxListElements: 50,
  maxMapEntries: 0,
  maxCallArguments: 4,
}

const count = (between: (from: string, to: string) => number) => (from: string, to: string) =>
  BigInt(between(from, to))
const move = (add: (day: string, by: number) => string) => (day: string, by: bigint) => add(day, Number(by))

/** The functions that expressions may call, beyond CEL's own, with the kinds that the check tells apart. */
export const ownFunctions = {
  yearsBetween: { takes: ['Day', 'Day'], gives: 'Years', does: count(yearsBetween) },
  monthsBetween: { takes: ['Day', 'Day'], gives: 'Months', does: count(monthsBetween) },
  daysBetween: { takes: ['Day', 'Day'], gives: 'Days', does: count(daysBetween) },
  addMonths: { takes: ['Day', 'Months'], gives: 'Day', does: move(addMonths) },
  addDays: { takes: ['Day', 'Days'], gives: 'Day', does: move(addDays) },
  nikLooksUsual: { takes: ['string'], gives: 'bool', does: nikLooksUsual },
  countryName: { takes: ['string'], gives: 'string', does: countryOnPaper },
  nikFits: { takes: ['string', 'Day'], gives: 'bool', does: nikFits },
} as const

/** An evaluator that knows the names of a scope and nothing else. */
export const environmentOf = (scope: Scope): Environment => {
  const environment = new Environment({ limits: expressionLimits }).registerVariable('today', 'string')
  for (const [root, schema] of Object.entries(scope)) environment.registerVariable({ name: root, schema })
  for (const [name, { takes, gives, does }] of Object.entries(ownFunctions))
    environment.registerFunction(
      `${name}(${takes.map(each => celTypes[each]).join(', ')}): ${celTypes[gives]}`,
      does,
    )
  return environment
}
