import { BackLink, Inset, PageTitle, T } from '../../../design/index.ts'
import type { Page } from '../../../web/index.ts'
import { type Area, basisWords } from '../area.ts'
import { fillPhrases } from '../fill-phrases.ts'
import type { Place } from '../places.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { OfficeCards } from './office-cards.tsx'
import { changePlace, placeCaption } from './place-caption.ts'

const words = {
  title: { id: 'Daerah ini dibagi antara {count} kantor', en: '{count} offices share this place' },
  choose: {
    id: 'Pilih kantor yang melayani bagian tempat Anda tinggal. Kalau ragu, tanyakan kepada salah satunya.',
    en: 'Choose the office for the part you live in. If in doubt, ask either of them.',
  },
  inferred: {
    id: 'Batas antara kantor-kantor ini perkiraan kami.',
    en: 'The line between these offices is our inference.',
  },
}

type Found = {
  readonly reference: MissionReference
  readonly place: Place
  readonly areas: readonly Area[]
}

/** A place that offices share: each with its part, so that the reader can tell which is theirs. */
export const severalOffices = ({ reference, place, areas }: Found): Page => {
  const title = fillPhrases(words.title, { count: String(areas.length) })
  const inferred = areas.find(area => area.confidence === 'inferred')
  const cards = areas.flatMap(area => {
    const mission = reference.missions.get(area.mission)
    return mission ? [{ mission, area: area.detail }] : []
  })
  return {
    title,
    body: (
      <>
        <BackLink {...changePlace(reference, place)} />
        <PageTitle title={title} caption={placeCaption(reference, place)} />
        <p>
          <T of={words.choose} />
        </p>
        {inferred ? (
          <Inset tone="warning">
            <p>
              <strong>
                <T of={words.inferred} />
              </strong>{' '}
              <T of={basisWords[inferred.basis]} />
            </p>
          </Inset>
        ) : null}
        <OfficeCards cards={cards} />
      </>
    ),
  }
}
