import { Cards, DescriptionCard, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { fillPhrases } from '../fill-phrases.ts'
import type { Mission } from '../mission.ts'

const words = { serves: { id: 'Melayani: {area}', en: 'Serves: {area}' } }

export type OfficeCard = {
  readonly mission: Mission
  /** The part of the place it serves, where that is known. */
  readonly area?: Phrase | null
}

/** Several offices to choose from. */
export const OfficeCards = ({ cards }: { cards: readonly OfficeCard[] }) => (
  <Cards>
    {cards.map(({ mission, area }) => (
      <DescriptionCard title={mission.shortName} href={`/missions/${mission.code}`}>
        <p>
          <T of={mission.name} />
        </p>
        {area ? (
          <p>
            <strong>
              <T of={fillPhrases(words.serves, { area })} />
            </strong>
          </p>
        ) : null}
      </DescriptionCard>
    ))}
  </Cards>
)
