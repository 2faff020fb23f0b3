import { Banner, ButtonLink, DescriptionCard, Inset, PageTitle, T } from '../../../design/index.ts'
import { fill, type Phrase } from '../../../kernel/index.ts'
import { type Handler, localPath } from '../../../web/index.ts'
import type { Door } from '../facts.ts'
import { clientAt, doors } from '../sign-in/doors.ts'

const words = {
  title: { id: 'Masuk', en: 'Sign in' },
  needed: {
    id: 'Halaman yang Anda buka hanya untuk yang sudah masuk. Setelah masuk, Anda langsung dibawa ke sana.',
    en: 'The page you opened is for those who are signed in. After signing in you are taken there.',
  },
  kept: {
    id: 'Waktu masuk Anda sudah habis. Jawaban Anda masih ada: masuk lagi, lalu lanjutkan. Jawaban disimpan satu jam.',
    en: 'Your session had ended. We kept your answers: sign in again and go on. They are kept for one hour.',
  },
  none: {
    id: 'Layanan masuk belum dipasang di sini. Hubungi kantor perwakilan Anda.',
    en: 'Signing in has not been set up here. Turn to your mission.',
  },
  endedOne: {
    id: 'Anda sudah keluar dari semua perangkat: 1 sesi diakhiri.',
    en: 'You are signed out everywhere: 1 session was ended.',
  },
  ended: {
    id: 'Anda sudah keluar dari semua perangkat: {count} sesi diakhiri.',
    en: 'You are signed out everywhere: {count} sessions were ended.',
  },
  find: { id: 'Cari perwakilan Anda', en: 'Find your mission' },
}

const doorWords = {
  citizen: {
    title: { id: 'Warga negara Indonesia', en: 'Indonesian citizens' },
    help: {
      id: 'Masuk dengan INApas untuk melapor, mengajukan permohonan, dan melihat perkembangannya.',
      en: 'Sign in with INApas to report, to apply, and to see the status of your request.',
    },
    label: { id: 'Masuk dengan INApas', en: 'Sign in with INApas' },
  },
  officer: {
    title: { id: 'Petugas', en: 'Officers' },
    help: {
      id: 'Untuk pegawai perwakilan, kementerian, dan instansi.',
      en: 'For the staff of missions, the ministry and agencies.',
    },
    label: { id: 'Masuk sebagai petugas', en: 'Sign in as an officer' },
  },
} as const

/** After signing out everywhere: how many sessions that ended. */
const endedWords = (text: string | null): Phrase | null => {
  if (text === null || !/^[1-9]\d{0,3}$/.test(text)) return null
  return text === '1' ? words.endedOne : fill(words.ended, { count: text })
}

/** Which door: citizens and officers have providers of their own. */
export const signInPage: Handler = ({ app, query, page }) => {
  const back = localPath(query.get('return') ?? '', '')
  const ended = endedWords(query.get('ended'))
  const open = doors.filter(door => clientAt(app, door) !== null)
  const href = (door: Door) =>
    back === '' ? `/sign-in/${door}` : `/sign-in/${door}?return=${encodeURIComponent(back)}`
  return page({
    title: words.title,
    status: open.length === 0 ? 503 : 200,
    body: (
      <>
        {ended === null ? null : <Banner tone="success" title={ended} />}
        <PageTitle title={words.title} />
        {back === '' ? null : (
          <Inset>
            <p>
              <T of={back.startsWith('/held-forms/') ? words.kept : words.needed} />
            </p>
          </Inset>
        )}
        {open.map(door => (
          <DescriptionCard title={doorWords[door].title}>
            <p>
              <T of={doorWords[door].help} />
            </p>
            <ButtonLink
              href={href(door)}
              label={doorWords[door].label}
              tone={door === 'citizen' ? 'primary' : 'secondary'}
            />
          </DescriptionCard>
        ))}
        {open.length === 0 ? (
          <p>
            <T of={words.none} />{' '}
            <a href="/find-mission">
              <T of={words.find} />
            </a>
          </p>
        ) : null}
      </>
    ),
  })
}
