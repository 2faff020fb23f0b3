import type { Day, Money, Phrase } from '../../kernel/index.ts'
import { caseOf } from './case-of.ts'
import { type Bindings, isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { TariffLine } from './language/tariff.ts'
import type { Situation } from './situation.ts'

export type PricedLine = { readonly part: string; readonly partName: Phrase } & TariffLine
export type Price = {
  readonly lines: readonly PricedLine[]
  readonly total: Money
  /** false as soon as one line is not verified. */
  readonly verified: boolean
}

/** What these answers cost on the situation's day by the definition's law; 'unknown' while an answer is lacking. */
export const tariffFor = (definition: Definition, situation: Situation): Price | 'unknown' => {
  const { bindings } = caseOf(definition, situation)
  const lines = definition.tariff.parts.map(part => {
    const [only, ...more] = applicableLines(definition, part.lines, bindings, situation.today)
    return only === undefined || more.length > 0 ? undefined : { part: part.id, partName: part.name, ...only }
  })
  if (!lines.every(line => line !== undefined)) return 'unknown'
  const [first] = lines
  if (first === undefined || lines.some(line => line.amount.currency !== first.amount.currency))
    return 'unknown'
  const minor = lines.reduce((sum, line) => sum + line.amount.minor, 0)
  return {
    lines,
    total: { minor, currency: first.amount.currency },
    verified: lines.every(line => line.verified),
  }
}

/** Lines in force on a day whose condition is met; a sound definition has exactly one in each part. */
export const applicableLines = (
  definition: Definition,
  lines: readonly TariffLine[],
  bindings: Bindings,
  on: Day,
): readonly TariffLine[] =>
  lines.filter(
    line =>
      line.validFrom <= on &&
      (line.validTo === undefined || on <= line.validTo) &&
      isMet(definition, line.appliesWhen, bindings),
  )
