import { ButtonLink, PageTitle, T } from '../../../design/index.ts'
import type { Words } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { cityName } from '../place-name.ts'
import type { MissionReference, OtherOffice } from '../reference/mission-reference.ts'
import { OfficeCards } from './office-cards.tsx'

const explanations: Words<OtherOffice['kind']> = {
  'suspended-embassy': {
    id: 'Kedutaan besar ini tutup sementara.',
    en: 'This embassy is closed for the time being.',
  },
  'planned-consulate-general': {
    id: 'Konsulat jenderal ini sudah diumumkan. Kami belum tahu apakah sudah buka.',
    en: 'This consulate general has been announced. We do not know whether it is open.',
  },
  itpc: {
    id: 'Kantor ini mempromosikan perdagangan (ITPC) dan tidak memberi layanan kekonsuleran.',
    en: 'This office promotes trade (ITPC) and gives no consular service.',
  },
}

const words = {
  doneBy: { id: 'Tugasnya dikerjakan oleh', en: 'Its work is done by' },
  find: { id: 'Cari perwakilan Anda', en: 'Find your mission' },
}

/** An office that people may look for here and that does not serve them: why, and who does. */
export const otherOfficePage = (reference: MissionReference, office: OtherOffice): Page => {
  const doneBy = office.workDoneBy === null ? undefined : reference.missions.get(office.workDoneBy)
  const caption = cityName(reference, office.city, office.country)
  return {
    title: { id: office.shortName, en: office.shortName },
    body: (
      <>
        <PageTitle title={office.shortName} caption={caption} />
        <p>
          <T of={explanations[office.kind]} />
        </p>
        {doneBy ? (
          <>
            <h2>
              <T of={words.doneBy} />
            </h2>
            <OfficeCards cards={[{ mission: doneBy }]} />
          </>
        ) : null}
        <p>
          <ButtonLink href="/find-mission" label={words.find} tone="primary" />
        </p>
      </>
    ),
  }
}
