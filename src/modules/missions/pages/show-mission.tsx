import { ButtonLink, Inset, PageTitle, T } from '../../../design/index.ts'
import { type Handler, notFound, type Page } from '../../../web/index.ts'
import { type Mission, servesCitizens } from '../mission.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { MissionFacts } from './mission-facts.tsx'
import { otherOfficePage } from './other-office-page.tsx'
import { ServedAreas } from './served-areas.tsx'

const words = {
  zone: { id: 'Zona waktu', en: 'Time zone' },
  serves: { id: 'Daerah yang dilayani', en: 'Places it serves' },
  services: { id: 'Lihat layanan', en: 'See the services' },
  isNotForCitizens: {
    id: 'Kantor ini mewakili Indonesia di organisasi internasional dan tidak melayani WNI. Cari kantor yang melayani tempat tinggal Anda.',
    en: 'This office represents Indonesia at international organisations and does not serve citizens. Find the office for where you live.',
  },
  find: { id: 'Cari perwakilan Anda', en: 'Find your mission' },
  nameId: { id: 'Nama dalam bahasa Indonesia', en: 'Name in Indonesian' },
  nameEn: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
  organisations: { id: 'Organisasi', en: 'Organisations' },
}

/** One office's public page. */
export const missionPage = (reference: MissionReference, mission: Mission, now: Date): Page => {
  const { code, name, shortName, organisations } = mission
  const more = [
    { label: words.zone, value: mission.timezone },
    { label: words.nameId, value: <span lang="id">{name.id}</span> },
    { label: words.nameEn, value: <span lang="en">{name.en}</span> },
    ...(organisations.length > 0 ? [{ label: words.organisations, value: organisations.join(', ') }] : []),
  ]
  return {
    title: name,
    body: (
      <>
        <PageTitle title={name} caption={shortName} />
        {servesCitizens(mission) ? null : (
          <Inset tone="warning">
            <p>
              <T of={words.isNotForCitizens} />
            </p>
            <p>
              <a href="/find-mission">
                <T of={words.find} />
              </a>
            </p>
          </Inset>
        )}
        <MissionFacts reference={reference} mission={mission} now={now} more={more} />
        {servesCitizens(mission) ? (
          <>
            <p>
              <ButtonLink href={`/services?mission=${code}`} label={words.services} tone="primary" />
            </p>
            <h2>
              <T of={words.serves} />
            </h2>
            <ServedAreas reference={reference} mission={mission} />
          </>
        ) : null}
      </>
    ),
  }
}

export const showMission: Handler = ({ params, page, app }) => {
  const reference = missionReference()
  const code = params.code ?? ''
  const mission = reference.missions.get(code)
  if (mission) return page(missionPage(reference, mission, app.now()))
  const other = reference.otherOffices.get(code)
  return other ? page(otherOfficePage(reference, other)) : notFound()
}
