import { ButtonGroup, ButtonLink, PageTitle, T } from '../../../design/index.ts'
import type { Words } from '../../../kernel/index.ts'
import type { Page } from '../../../web/index.ts'
import type { Door } from '../facts.ts'

type Why = 'declined' | 'not-genuine' | 'assurance-too-low' | 'not-begun-here'

const titles: Words<Why> = {
  declined: { id: 'Anda belum masuk', en: 'You are not signed in' },
  'not-genuine': { id: 'Anda belum masuk', en: 'You are not signed in' },
  'not-begun-here': { id: 'Anda belum masuk', en: 'You are not signed in' },
  'assurance-too-low': {
    id: 'Cara masuk ini belum cukup kuat',
    en: 'This way of signing in is not strong enough',
  },
}

const help: Words<Why> = {
  declined: {
    id: 'Anda membatalkan, atau layanan masuk menolak. Tidak ada yang berubah.',
    en: 'You cancelled, or the sign-in service said no. Nothing has changed.',
  },
  'not-genuine': {
    id: 'Jawaban dari layanan masuk tidak dapat dipercaya, jadi kami tidak memakainya. Coba masuk sekali lagi.',
    en: 'The answer of the sign-in service could not be trusted, so we did not use it. Try to sign in once more.',
  },
  'not-begun-here': {
    id: 'Proses masuk ini dimulai di peramban lain, sudah terlalu lama, atau sudah selesai. Coba masuk sekali lagi.',
    en: 'This sign-in was begun in another browser, too long ago, or is already done. Try to sign in once more.',
  },
  'assurance-too-low': {
    id: 'Petugas wajib masuk dengan pembuktian tambahan (misalnya kode atau kunci keamanan). Masuk lagi dengan cara itu.',
    en: 'Officers must sign in with further proof (such as a code or a security key). Sign in again that way.',
  },
}

const words = {
  again: { id: 'Masuk sekali lagi', en: 'Sign in once more' },
  front: { id: 'Ke halaman depan', en: 'To the front page' },
}

const statuses: Readonly<Record<Why, number>> = {
  declined: 200,
  'not-genuine': 400,
  'not-begun-here': 400,
  'assurance-too-low': 403,
}

const Ways = ({ again }: { again: string }) => (
  <ButtonGroup>
    <ButtonLink href={again} label={words.again} tone="primary" />
    <ButtonLink href="/" label={words.front} tone="secondary" />
  </ButtonGroup>
)

/** The provider answered, but nobody is signed in: why, and how to go on. */
export const notSignedInPage = (why: Why, again: string): Page => ({
  title: titles[why],
  status: statuses[why],
  body: (
    <>
      <PageTitle title={titles[why]} />
      <p>
        <T of={help[why]} />
      </p>
      <Ways again={again} />
    </>
  ),
})

const down = {
  title: { id: 'Layanan masuk sedang tidak tersedia', en: 'The sign-in service is not available just now' },
  unreachable: {
    id: 'Kami tidak dapat menghubungi layanan masuk. Ini bukan kesalahan Anda. Coba lagi dalam beberapa menit.',
    en: 'We cannot reach the sign-in service. It is not your fault. Try again in a few minutes.',
  },
  'not-set-up': {
    id: 'Layanan masuk belum dipasang di sini. Hubungi kantor perwakilan Anda.',
    en: 'Signing in has not been set up here. Turn to your mission.',
  },
}

/** The provider does not answer, or there is none. Everything that needs no sign-in goes on. */
export const providerDownPage = (why: 'unreachable' | 'not-set-up', door: Door, back: string): Page => ({
  title: down.title,
  status: 503,
  body: (
    <>
      <PageTitle title={down.title} />
      <p>
        <T of={down[why]} />
      </p>
      <Ways again={`/sign-in/${door}?return=${encodeURIComponent(back)}`} />
    </>
  ),
})
