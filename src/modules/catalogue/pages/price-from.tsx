import { Amount, T } from '../../../design/index.ts'
import type { Day, Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import { lowestPrice } from '../lowest-price.ts'

const words = {
  someFree: { id: 'Dalam beberapa hal tanpa biaya', en: 'Free of charge in some cases' },
  from: { id: 'Mulai dari', en: 'From' },
  unknown: { id: 'Tanyakan kepada perwakilan', en: 'Ask the mission' },
} as const satisfies Record<string, Phrase>

/** The fee in a few words: nothing, one amount, or the least of several. */
export const PriceFrom = ({ definition, on }: { definition: Definition; on: Day }) => {
  const lowest = lowestPrice(definition, on)
  if (lowest === null) return <T of={words.unknown} />
  const varies = definition.tariff.parts.some(part => part.lines.length > 1)
  if (varies && lowest.minor === 0) return <T of={words.someFree} />
  return (
    <>
      {varies ? (
        <>
          <T of={words.from} />{' '}
        </>
      ) : null}
      <Amount of={lowest} />
    </>
  )
}
