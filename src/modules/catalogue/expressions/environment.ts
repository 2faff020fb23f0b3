import { Environment } from '@marcbachmann/cel-js'
import { countryOnPaper } from '../country-words.ts'
import { addDays, addMonths, daysBetween, monthsBetween, yearsBetween } from './day-functions.ts'
import { nikFits, nikLooksUsual } from './nik-fits.ts'
import type { Scope } from './scope.ts'

/** A definition is written by officers, not by us: nothing in it may grow without bound. */
const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 0, maxCallArguments: 4 }

/** The functions that expressions may call, beyond CEL's own. */
const count = (between: (from: string, to: string) => number) => (from: string, to: string) =>
  BigInt(between(from, to))
const move = (add: (day: string, by: number) => string) => (day: string, by: bigint) => add(day, Number(by))

export const ownFunctions = {
  yearsBetween: { takes: ['string', 'string'], gives: 'int', does: count(yearsBetween) },
  monthsBetween: { takes: ['string', 'string'], gives: 'int', does: count(monthsBetween) },
  daysBetween: { takes: ['string', 'string'], gives: 'int', does: count(daysBetween) },
  addMonths: { takes: ['string', 'int'], gives: 'string', does: move(addMonths) },
  addDays: { takes: ['string', 'int'], gives: 'string', does: move(addDays) },
  nikLooksUsual: { takes: ['string'], gives: 'bool', does: nikLooksUsual },
  countryName: { takes: ['string'], gives: 'string', does: countryOnPaper },
  nikFits: { takes: ['string', 'string'], gives: 'bool', does: nikFits },
} as const

/** An evaluator that knows the names of a scope and nothing else. */
export const environmentOf = (scope: Scope): Environment => {
  const environment = new Environment({ limits }).registerVariable('today', 'string')
  for (const [root, schema] of Object.entries(scope)) environment.registerVariable({ name: root, schema })
  for (const [name, { takes, gives, does }] of Object.entries(ownFunctions))
    environment.registerFunction(`${name}(${takes.join(', ')}): ${gives}`, does)
  return environment
}
