import type { Day, Money } from '../../kernel/index.ts'
import type { Definition } from './language/definition.ts'
import type { TariffLine } from './language/tariff.ts'

const isInForce = (on: Day) => (line: TariffLine) =>
  line.validFrom <= on && (line.validTo === undefined || on <= line.validTo)

/** The least that a case can cost on a day: the cheapest line of every part; null where that cannot be told. */
export const lowestPrice = ({ tariff }: Definition, on: Day): Money | null => {
  const cheapest = tariff.parts.flatMap(part => {
    const [least] = part.lines
      .filter(isInForce(on))
      .map(line => line.amount)
      .sort((a, b) => a.minor - b.minor)
    return least === undefined ? [] : [least]
  })
  const [first] = cheapest
  const isSummable =
    cheapest.length === tariff.parts.length && cheapest.every(amount => amount.currency === first?.currency)
  if (first === undefined || !isSummable) return null
  return { minor: cheapest.reduce((sum, amount) => sum + amount.minor, 0), currency: first.currency }
}
