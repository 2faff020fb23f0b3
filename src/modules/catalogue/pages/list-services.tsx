import { Cards, DescriptionCard, PageTitle, Source, SummaryList, T, Tag } from '../../../design/index.ts'
import type { Day, Phrase } from '../../../kernel/index.ts'
import type { Handler, Page } from '../../../web/index.ts'
import type { Mission } from '../../missions/index.ts'
import { servicesOn } from '../catalogue.ts'
import { closureOf } from '../is-offered.ts'
import { isPriceVerified } from '../is-price-verified.ts'
import type { Definition } from '../language/definition.ts'
import { legalToday } from '../legal-today.ts'
import { unverifiedPhrase } from '../source-phrase.ts'
import { askedMission } from './asked-mission.ts'
import { PriceFrom } from './price-from.tsx'
import { timePhrase } from './service-words.ts'

const words = {
  title: { id: 'Layanan', en: 'Services' },
  lead: {
    id: 'Pilih layanan yang Anda perlukan. Semua dapat dimulai dari telepon.',
    en: 'Choose the service you need. All of them start on your phone.',
  },
  fee: { id: 'Biaya', en: 'Fee' },
  time: { id: 'Lama', en: 'Time' },
  closed: { id: 'Sedang tidak ada', en: 'Not given now' },
  find: {
    id: 'Belum tahu perwakilan Anda? Cari di sini.',
    en: 'Not sure which mission is yours? Find it here.',
  },
} as const satisfies Record<string, Phrase>

const ServiceCard = ({
  definition,
  mission,
  on,
}: {
  definition: Definition
  mission: Mission | null
  on: Day
}) => {
  const closed = mission === null ? null : closureOf(definition.code, mission.code, on)
  const asked = mission === null ? '' : `?mission=${mission.code}`
  return (
    <DescriptionCard
      title={definition.names}
      href={`/services/${definition.code}${asked}`}
      aside={closed === null ? null : <Tag label={words.closed} tone="warning" />}
    >
      <p>
        <T of={definition.summary} />
      </p>
      {closed === null ? null : (
        <p>
          <T of={closed.reason} />
        </p>
      )}
      <SummaryList
        compact
        rows={[
          { label: words.fee, value: <PriceFrom definition={definition} on={on} /> },
          { label: words.time, value: <T of={timePhrase(definition)} /> },
        ]}
      />
      {isPriceVerified(definition) && definition.clock.verified ? null : <Source of={unverifiedPhrase} />}
    </DescriptionCard>
  )
}

/** Everything that a mission can be asked for, with what it costs and how long it takes. */
export const serviceListPage = (mission: Mission | null, on: Day): Page => ({
  title: words.title,
  body: (
    <>
      <PageTitle title={words.title} {...(mission === null ? {} : { caption: mission.shortName })} />
      <p>
        <T of={words.lead} />
      </p>
      <Cards>
        {servicesOn(on).map(definition => (
          <ServiceCard definition={definition} mission={mission} on={on} />
        ))}
      </Cards>
      {mission === null ? (
        <p>
          <a href="/find-mission">
            <T of={words.find} />
          </a>
        </p>
      ) : null}
    </>
  ),
})

export const servicesPage: Handler = ({ query, page, app }) =>
  page(serviceListPage(askedMission(query), legalToday(app)))
