import { ButtonLink, Cards, DescriptionCard, PageTitle, T } from '../../design/index.ts'
import type { Phrase } from '../../kernel/index.ts'
import type { Handler } from '../visit.ts'

const words = {
  title: { id: 'Layanan WNI di luar negeri', en: 'Services for Indonesians abroad' },
  lead: {
    id: 'Satu tempat untuk urusan Anda dengan perwakilan Republik Indonesia: ajukan, ikuti, dan terima hasilnya.',
    en: 'One place for your business with the missions of the Republic of Indonesia: apply, follow, and receive.',
  },
  services: { id: 'Ajukan layanan', en: 'Apply for a service' },
  servicesText: {
    id: 'Lapor diri, penggantian paspor, dan surat keterangan pindah.',
    en: 'Report your residence, replace a passport, or get a moving letter.',
  },
  find: { id: 'Cari kantor Anda', en: 'Find your office' },
  findText: {
    id: 'Kedutaan, konsulat, atau kantor mana yang melayani tempat tinggal Anda.',
    en: 'Which embassy, consulate or office serves the place where you live.',
  },
  track: { id: 'Tanya status', en: 'Check a request' },
  trackText: {
    id: 'Dengan nomor permohonan dan kode rahasia, tanpa masuk.',
    en: 'With your request’s number and secret, without signing in.',
  },
  verify: { id: 'Periksa surat', en: 'Verify a document' },
  verifyText: {
    id: 'Apakah surat dari perwakilan ini asli? Pindai kode QR-nya, atau ketik kodenya.',
    en: 'Is this document from a mission genuine? Scan its QR code, or type the code.',
  },
  mine: { id: 'Halaman saya', en: 'My page' },
  desk: { id: 'Meja kerja', en: 'My desk' },
  start: { id: 'Yang dapat saya lakukan', en: 'What I can do here' },
  signIn: { id: 'Masuk', en: 'Sign in' },
} as const satisfies Record<string, Phrase>

/** Where everybody begins. */
export const frontPage: Handler = ({ page, who }) =>
  page({
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title} />
        <p class="lead">
          <T of={words.lead} />
        </p>
        <p>
          {who.party === 'nobody' ? (
            <ButtonLink href="/sign-in" label={words.signIn} tone="primary" />
          ) : who.party === 'citizen' ? (
            <ButtonLink href="/me" label={words.mine} tone="primary" />
          ) : who.held.some(({ role }) => role === 'officer' || role === 'head-of-mission') ? (
            <ButtonLink href="/desk" label={words.desk} tone="primary" />
          ) : (
            <ButtonLink href="/start" label={words.start} tone="primary" />
          )}
        </p>
        <Cards>
          <DescriptionCard title={words.services} href="/services">
            <p>
              <T of={words.servicesText} />
            </p>
          </DescriptionCard>
          <DescriptionCard title={words.find} href="/find-mission">
            <p>
              <T of={words.findText} />
            </p>
          </DescriptionCard>
          <DescriptionCard title={words.track} href="/track">
            <p>
              <T of={words.trackText} />
            </p>
          </DescriptionCard>
          <DescriptionCard title={words.verify} href="/v">
            <p>
              <T of={words.verifyText} />
            </p>
          </DescriptionCard>
        </Cards>
      </>
    ),
  })
