import { BackLink, PageTitle, T } from '../../../design/index.ts'
import type { Page } from '../../../web/index.ts'
import { officesIn } from '../offices-in.ts'
import type { MissionReference } from '../reference/mission-reference.ts'
import { MinistryContacts } from './ministry-contacts.tsx'
import { OfficeCards } from './office-cards.tsx'
import { placeCaption } from './place-caption.ts'

const words = {
  title: { id: 'Tanyakan kepada salah satu kantor ini', en: 'Ask one of these offices' },
  back: { id: 'Kembali ke daftar daerah', en: 'Back to the list of regions' },
  askThem: {
    id: 'Sebutkan kota atau desa tempat Anda tinggal, lalu tanyakan kantor mana yang melayani Anda.',
    en: 'Say which town or village you live in, and ask which office serves you.',
  },
  ministry: { id: 'Atau hubungi Kementerian Luar Negeri', en: 'Or contact the Ministry of Foreign Affairs' },
}

type Asked = { readonly reference: MissionReference; readonly country: string }

/** For those who do not know their region, or do not find it: every office of the country, and the ministry. */
export const unlistedRegion = ({ reference, country }: Asked): Page => ({
  title: words.title,
  body: (
    <>
      <BackLink href={`/find-mission?country=${country}`} label={words.back} />
      <PageTitle title={words.title} caption={placeCaption(reference, { country, subdivision: null })} />
      <p>
        <T of={words.askThem} />
      </p>
      <OfficeCards cards={officesIn(reference, country).map(mission => ({ mission }))} />
      <h2>
        <T of={words.ministry} />
      </h2>
      <MinistryContacts contacts={reference.contacts} />
    </>
  ),
})
