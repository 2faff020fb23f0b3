import { BackLink, Banner, ButtonLink, PageTitle, Source, SummaryList, T } from '../../../design/index.ts'
import type { Day, Phrase } from '../../../kernel/index.ts'
import { type Handler, notFound, type Page } from '../../../web/index.ts'
import type { Mission } from '../../missions/index.ts'
import { definitionOf } from '../catalogue.ts'
import { closureOf } from '../is-offered.ts'
import { isPriceVerified } from '../is-price-verified.ts'
import type { Definition } from '../language/definition.ts'
import { legalToday } from '../legal-today.ts'
import { sourcePhrase, unverifiedPhrase } from '../source-phrase.ts'
import { deliveryWords } from '../standard-words.ts'
import { askedMission } from './asked-mission.ts'
import { PriceFrom } from './price-from.tsx'
import { RequirementList } from './requirement-list.tsx'
import { attendancePhrase, timePhrase } from './service-words.ts'
import { StandardDetails } from './standard-details.tsx'
import { TariffTables } from './tariff-tables.tsx'

const words = {
  all: { id: 'Semua layanan', en: 'All services' },
  start: { id: 'Mulai', en: 'Start' },
  forWhom: { id: 'Untuk siapa', en: 'For whom' },
  fee: { id: 'Biaya', en: 'Fee' },
  time: { id: 'Lama', en: 'Time' },
  come: { id: 'Perlu datang?', en: 'Do you need to come?' },
  product: { id: 'Hasil', en: 'What you get' },
  before: { id: 'Kirim dulu', en: 'Send first' },
  beforeHint: {
    id: 'Boleh dikirim sekalian; Anda tidak perlu menunggu hasilnya.',
    en: 'You may send it in the same sitting; you need not wait for the outcome.',
  },
  closed: {
    id: 'Perwakilan ini sedang tidak memberikan layanan ini',
    en: 'This mission does not give this service now',
  },
} as const satisfies Record<string, Phrase>

type Shown = {
  readonly definition: Definition
  readonly mission: Mission | null
  readonly on: Day
  /** Only citizens apply; staff read the same page. */
  readonly mayApply: boolean
}

const marked = (verified: boolean) => (verified ? {} : { source: unverifiedPhrase })

const Facts = ({ definition, on }: { definition: Definition; on: Day }) => {
  const { forWhom, attendance, clock, standard, precededBy } = definition
  const before = precededBy.flatMap(code => definitionOf(code, on) ?? [])
  return (
    <SummaryList
      rows={[
        { label: words.forWhom, value: <T of={forWhom} /> },
        {
          label: words.fee,
          value: <PriceFrom definition={definition} on={on} />,
          ...marked(isPriceVerified(definition)),
        },
        {
          label: words.time,
          value: <T of={timePhrase(definition)} />,
          source: {
            id: `${clock.note.id} ${sourcePhrase(definition, clock).id}`,
            en: `${clock.note.en} ${sourcePhrase(definition, clock).en}`,
          },
        },
        {
          label: words.come,
          value: (
            <>
              <T of={attendancePhrase(definition)} /> <T of={attendance.why} />
            </>
          ),
          source: sourcePhrase(definition, attendance),
        },
        {
          label: words.product,
          value: <T of={standard.delivery.product.text} />,
          ...marked(standard.delivery.product.verified),
        },
        ...before.map(({ code, names }) => ({
          label: words.before,
          value: (
            <a href={`/services/${code}`}>
              <T of={names} />
            </a>
          ),
          source: words.beforeHint,
        })),
      ]}
    />
  )
}

/** One service: what it is, costs and takes, which documents it may ask for, and the way in. */
export const servicePage = ({ definition, mission, on, mayApply }: Shown): Page => {
  const closed = mission === null ? null : closureOf(definition.code, mission.code, on)
  return {
    title: definition.names,
    body: (
      <>
        <BackLink
          href={mission === null ? '/services' : `/services?mission=${mission.code}`}
          label={words.all}
        />
        {closed === null ? null : (
          <Banner tone="warning" title={words.closed}>
            <p>
              <T of={closed.reason} />
            </p>
          </Banner>
        )}
        <PageTitle title={definition.names} {...(mission === null ? {} : { caption: mission.shortName })} />
        <p class="lead">
          <T of={definition.summary} />
        </p>
        {mayApply && closed === null ? (
          <p>
            <ButtonLink href={`/apply/${definition.code}`} label={words.start} tone="primary" />
          </p>
        ) : null}
        <Facts definition={definition} on={on} />
        <h2>
          <T of={deliveryWords.procedure} />
        </h2>
        <p>
          <T of={definition.standard.delivery.procedure.text} />
        </p>
        {definition.standard.delivery.procedure.verified ? null : <Source of={unverifiedPhrase} />}
        <RequirementList definition={definition} />
        <TariffTables definition={definition} on={on} />
        <StandardDetails definition={definition} />
      </>
    ),
  }
}

export const showService: Handler = ({ params, query, who, page, app }) => {
  const on = legalToday(app)
  const definition = definitionOf(params.code ?? '', on) ?? notFound()
  const mayApply = who.party === 'nobody' || who.party === 'citizen'
  return page(servicePage({ definition, mission: askedMission(query), on, mayApply }))
}
