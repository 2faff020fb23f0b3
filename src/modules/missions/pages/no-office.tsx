import { BackLink, PageTitle, T } from '../../../design/index.ts'
import type { Phrase, Words } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import { fillPhrases } from '../fill-phrases.ts'
import { type Mission, servesCitizens } from '../mission.ts'
import { countryName, placeName } from '../place-name.ts'
import type { Place } from '../places.ts'
import type { MissionReference, WithoutOffice } from '../reference/mission-reference.ts'
import { MinistryContacts } from './ministry-contacts.tsx'
import { OfficeCards } from './office-cards.tsx'
import { changePlace, placeCaption } from './place-caption.ts'

type Reason = WithoutOffice['reason']

const titles: Words<Reason> = {
  'own-country': { id: 'Anda tinggal di Indonesia', en: 'You live in Indonesia' },
  'no-relations': { id: 'Tidak ada perwakilan untuk tempat ini', en: 'No mission for this place' },
  'not-found': {
    id: 'Kami belum tahu kantor untuk tempat ini',
    en: 'We do not know the office for this place',
  },
}

const explanations: Words<Reason> = {
  'own-country': {
    id: 'Layanan di sini untuk WNI yang tinggal di luar negeri. Di Indonesia, datanglah ke kantor imigrasi untuk paspor, atau ke Dinas Kependudukan dan Pencatatan Sipil (Dukcapil) untuk surat kependudukan.',
    en: 'The services here are for citizens who live abroad. In Indonesia, go to an immigration office for a passport, or to the civil registry (Dukcapil) for civil documents.',
  },
  'no-relations': {
    id: 'Indonesia tidak memiliki hubungan diplomatik dengan {place}, jadi tidak ada kantor yang ditugaskan di sana.',
    en: 'Indonesia has no diplomatic relations with {place}, so no office is accredited there.',
  },
  'not-found': {
    id: 'Data kami tidak menyebut kantor yang melayani {place}. Anda tetap berhak dibantu. Hubungi Kementerian Luar Negeri di bawah ini.',
    en: 'Our data name no office that serves {place}. You still have a right to help. Contact the Ministry of Foreign Affairs below.',
  },
}

const words = {
  looksAfter: {
    id: 'Kantor yang selama ini membantu WNI di sana',
    en: 'The office that has helped citizens there',
  },
  ofState: {
    id: 'Tempat ini termasuk wilayah {state}. Anda juga dapat bertanya kepada kantor ini',
    en: 'This place belongs to {state}. You can also ask this office',
  },
  ministry: { id: 'Hubungi Kementerian Luar Negeri', en: 'Contact the Ministry of Foreign Affairs' },
}

type Ask = { readonly heading: Phrase; readonly offices: readonly Mission[] }

/** Who may help where no office is known to serve: the one that has done so, or the embassy to the state. */
const officesToAsk = (reference: MissionReference, place: Place): Ask | null => {
  const ask = reference.withoutOffice.get(place.country)?.ask
  const known = ask ? reference.missions.get(ask) : undefined
  if (known) return { heading: words.looksAfter, offices: [known] }
  const state = reference.states.get(place.country) ?? (place.subdivision === null ? null : place.country)
  const embassies = [...reference.missions.values()].filter(
    mission => mission.country === state && mission.kind === 'embassy' && servesCitizens(mission),
  )
  if (state === null || embassies.length === 0) return null
  return { heading: fillPhrases(words.ofState, { state: countryName(reference, state) }), offices: embassies }
}

/** No office is known: why, whom to ask, and the ministry. */
export const noOffice = ({ reference, place }: { reference: MissionReference; place: Place }): Page => {
  const reason = reference.withoutOffice.get(place.country)?.reason ?? 'not-found'
  const ask = officesToAsk(reference, place)
  return {
    title: titles[reason],
    body: (
      <>
        <BackLink {...changePlace(reference, place)} />
        <PageTitle title={titles[reason]} caption={placeCaption(reference, place)} />
        <p>
          <T of={fillPhrases(explanations[reason], { place: placeName(reference, place) })} />
        </p>
        {ask ? (
          <>
            <h2>
              <T of={ask.heading} />
            </h2>
            <OfficeCards cards={ask.offices.map(mission => ({ mission }))} />
          </>
        ) : null}
        <h2>
          <T of={words.ministry} />
        </h2>
        <MinistryContacts contacts={reference.contacts} />
      </>
    ),
  }
}
