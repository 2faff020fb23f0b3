import { BackLink, ButtonGroup, ButtonLink, Inset, PageTitle, T } from '../../../design/index.ts'
import type { Page } from '../../../web/index.ts'
import { type Area, basisWords } from '../area.ts'
import { fillPhrases } from '../fill-phrases.ts'
import type { Alternative } from '../look-up-mission.ts'
import type { Mission } from '../mission.ts'
import type { Place } from '../places.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { MissionFacts } from './mission-facts.tsx'
import { OfficeCards } from './office-cards.tsx'
import { changePlace, placeCaption } from './place-caption.ts'

const words = {
  title: { id: 'Kantor Anda: {office}', en: 'Your office: {office}' },
  partOnly: {
    id: 'Kantor ini melayani sebagian daerah ini saja: {area}.',
    en: 'This office serves only a part of this place: {area}.',
  },
  elsewhere: {
    id: 'Kalau Anda tinggal di bagian lain, tanyakan kepada kantor lain di bawah ini.',
    en: 'If you live in another part, ask one of the other offices below.',
  },
  inferred: { id: 'Jawaban ini perkiraan kami.', en: 'This answer is our inference.' },
  region: { id: 'Kawasan menurut sumber: {area}.', en: 'Region as the source has it: {area}.' },
  askFirst: {
    id: 'Tanyakan dulu kepada kantor ini sebelum datang. Bisa jadi kantor lain yang melayani Anda.',
    en: 'Ask this office before you go there. Another office may be the one that serves you.',
  },
  services: { id: 'Lihat layanan', en: 'See the services' },
  more: { id: 'Tentang kantor ini', en: 'About this office' },
  others: { id: 'Kantor lain di negara ini', en: 'Other offices in this country' },
  closed: {
    id: '{closed} tutup sementara. Tugasnya dikerjakan oleh kantor ini.',
    en: '{closed} is closed for the time being. This office does its work.',
  },
}

type Found = {
  readonly reference: MissionReference
  readonly place: Place
  readonly mission: Mission
  readonly area: Area
  readonly alternatives: readonly Alternative[]
  readonly now: Date
}

export const oneOffice = ({ reference, place, mission, area, alternatives, now }: Found): Page => {
  const title = fillPhrases(words.title, { office: mission.shortName })
  const closed = [...reference.otherOffices.values()].find(
    office => office.workDoneBy === mission.code && office.country === place.country,
  )
  const others = alternatives.flatMap(({ office }) => {
    const other = reference.missions.get(office)
    return other && office !== mission.code ? [{ mission: other }] : []
  })
  return {
    title,
    body: (
      <>
        <BackLink {...changePlace(reference, place)} />
        <PageTitle title={title} caption={placeCaption(reference, place)} />
        <p>
          <T of={mission.name} />
        </p>
        {closed ? (
          <p>
            <T of={fillPhrases(words.closed, { closed: closed.shortName })} />
          </p>
        ) : null}
        {area.coverage === 'partial' && area.detail ? (
          <Inset tone="warning">
            <p>
              <T of={fillPhrases(words.partOnly, { area: area.detail })} />
            </p>
            <p>
              <T of={words.elsewhere} />
            </p>
          </Inset>
        ) : null}
        {area.confidence === 'inferred' ? (
          <Inset tone="warning">
            <p>
              <strong>
                <T of={words.inferred} />
              </strong>{' '}
              <T of={basisWords[area.basis]} />
            </p>
            {area.detail ? (
              <p>
                <T of={fillPhrases(words.region, { area: area.detail })} />
              </p>
            ) : null}
            <p>
              <T of={words.askFirst} />
            </p>
          </Inset>
        ) : null}
        <MissionFacts reference={reference} mission={mission} now={now} />
        <ButtonGroup>
          <ButtonLink href={`/services?mission=${mission.code}`} label={words.services} tone="primary" />
          <ButtonLink href={`/missions/${mission.code}`} label={words.more} tone="secondary" />
        </ButtonGroup>
        {others.length > 0 ? (
          <>
            <h2>
              <T of={words.others} />
            </h2>
            <OfficeCards cards={others} />
          </>
        ) : null}
      </>
    ),
  }
}
