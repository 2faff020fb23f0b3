import {
  AtTime,
  Banner,
  Button,
  ButtonLink,
  Form,
  PageTitle,
  SummaryList,
  T,
  Tag,
  TextField,
  useSay,
} from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import type { Handler, Visit } from '../../../../web/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import { waitingWords } from '../../waiting-words.ts'
import { askStatus } from '../ask-status.ts'
import type { FoundStatus } from '../find-status.ts'
import { AfterGrant } from './after-grant.tsx'
import { letterWords, standingTag } from './standing-words.ts'
import { todosInWords } from './todo-words.ts'

const words = {
  title: { id: 'Tanya status permohonan', en: 'Check the status of a request' },
  lead: {
    id: 'Isi nomor permohonan dan kode rahasia yang Anda terima waktu mengirim. Anda tidak perlu masuk.',
    en: 'Enter the request number and the secret code you were given when you sent it. You need not sign in.',
  },
  number: { id: 'Nomor permohonan', en: 'Request number' },
  numberHint: {
    id: 'Delapan huruf dan angka, misalnya 7K2M‑9QX4',
    en: 'Eight letters and digits, such as 7K2M‑9QX4',
  },
  secret: { id: 'Kode rahasia', en: 'Secret code' },
  secretHint: {
    id: 'Enam belas huruf dan angka. Huruf kecil dan tanda hubung boleh.',
    en: 'Sixteen letters and digits. Small letters and hyphens are fine.',
  },
  ask: { id: 'Lihat status', en: 'See the status' },
  wrong: {
    id: 'Tidak ada permohonan dengan nomor dan kode ini. Periksa keduanya, lalu coba lagi.',
    en: 'There is no request with this number and code. Check both, then try again.',
  },
  empty: {
    id: 'Isi nomor permohonan dan kode rahasia dulu.',
    en: 'Please fill in the request number and the secret code first.',
  },
  lost: {
    id: 'Kodenya hilang? Masuk ke halaman Anda: kode itu ada di setiap permohonan.',
    en: 'Lost the code? Sign in to your page: each request shows its code.',
  },
  signIn: { id: 'Masuk', en: 'Sign in' },
  tooMany: {
    id: 'Terlalu banyak percobaan yang salah. Coba lagi {minutes} menit lagi, atau masuk ke halaman Anda.',
    en: 'Too many wrong tries. Try again in {minutes} minutes, or sign in to your page.',
  },
  service: { id: 'Layanan', en: 'Service' },
  mission: { id: 'Perwakilan', en: 'Mission' },
  state: { id: 'Status', en: 'State' },
  since: { id: 'Sejak', en: 'Since' },
  due: { id: 'Diputuskan paling lambat', en: 'Decided by' },
  incomplete: {
    id: 'Belum ada tanggal: berkas belum dinyatakan lengkap.',
    en: 'No date yet: the file has not been declared complete.',
  },
  standsStill: {
    id: 'Belum ada tanggal: waktu berhenti selama menunggu.',
    en: 'No date for now: the clock stands still while it waits.',
  },
  waiting: { id: 'Sekarang menunggu', en: 'Now waiting for' },
  next: { id: 'Langkah pemohon', en: 'The applicant’s next step' },
  nobody: { id: 'Tidak menunggu siapa pun', en: 'Nobody' },
  asOf: { id: 'Keadaan pada', en: 'As of' },
  again: { id: 'Tanya permohonan lain', en: 'Check another request' },
} as const satisfies Record<string, Phrase>

const formPage = (visit: Visit, shown: { readonly status: number; readonly refusal?: Phrase }) =>
  visit.page({
    title: words.title,
    status: shown.status,
    body: (
      <>
        {shown.refusal === undefined ? null : <Banner tone="refusal" title={shown.refusal} />}
        <PageTitle title={words.title} />
        <p>
          <T of={words.lead} />
        </p>
        <Form action="/track" answers={visit.form}>
          <TextField
            name="number"
            label={words.number}
            hint={words.numberHint}
            autocapitalize="characters"
            autocomplete="off"
            width={16}
            maxlength={40}
          />
          <TextField
            name="secret"
            label={words.secret}
            hint={words.secretHint}
            autocapitalize="characters"
            autocomplete="off"
            width={24}
            maxlength={60}
          />
          <Button label={words.ask} tone="primary" />
        </Form>
        <p>
          <T of={words.lost} />{' '}
          <a href="/sign-in?return=%2Fme">
            <T of={words.signIn} />
          </a>
        </p>
      </>
    ),
  })

const Standing = ({ found: { status, definition, todos, left, letter } }: { found: FoundStatus }) => {
  const say = useSay()
  const mission = missionForDisplay(status.mission)
  const zone = mission.timezone
  const isOver = ['granted', 'rejected', 'withdrawn', 'handed-over'].includes(status.state)
  const noDue = status.state === 'paused' ? words.standsStill : words.incomplete
  const due = status.due === null ? <T of={noDue} /> : <AtTime at={status.due} zone={zone} />
  return (
    <>
      {letter === null ? null : (
        <p>
          <T of={letterWords(letter)} with={{ mission: mission.shortName }} />
        </p>
      )}
      <SummaryList
        rows={[
          { label: words.service, value: say(definition.names) },
          { label: words.mission, value: <a href={mission.href}>{say(mission.name)}</a> },
          {
            label: words.state,
            value: <Tag {...standingTag(status.state, letter)} />,
          },
          { label: words.since, value: <AtTime at={status.since} zone={zone} /> },
          ...(isOver ? [] : [{ label: words.due, value: due }]),
          {
            label: words.waiting,
            value: say(
              status.waitingFor === null ? words.nobody : waitingWords(status.waitingFor, definition),
            ),
          },
          ...(todos.length === 0 ? [] : [{ label: words.next, value: todosInWords(todos, left, say) }]),
          { label: words.asOf, value: <AtTime at={status.asOf} zone={zone} /> },
        ]}
      />
      <AfterGrant definition={definition} state={status.state} letter={letter} />
    </>
  )
}

export const showTrack: Handler = visit => formPage(visit, { status: 200 })

/** Answers in place, in each language: neither the number nor the secret ever stands in an address. */
export const submitTrack: Handler = async visit => {
  const { app, form, address } = visit
  const [number, secret] = [form.text('number'), form.text('secret')]
  // Nothing was tried, so nothing is counted as a wrong try.
  if (number.trim() === '' || secret.trim() === '') {
    return formPage(visit, { status: 422, refusal: words.empty })
  }
  const asked = await askStatus(app, { number, secret }, address)
  if (asked.outcome === 'not-found') return formPage(visit, { status: 404, refusal: words.wrong })
  if (asked.outcome === 'too-many') {
    const seconds = Math.max(1, Math.ceil((asked.again.getTime() - app.now().getTime()) / 1000))
    const refusal = fill(words.tooMany, { minutes: Math.ceil(seconds / 60) })
    const page = formPage(visit, { status: 429, refusal })
    page.headers.set('retry-after', String(seconds))
    return page
  }
  return visit.page({
    title: words.title,
    again: { number, secret },
    body: (
      <>
        <PageTitle title={asked.definition.names} caption={asked.status.number} />
        <Standing found={asked} />
        <p>
          <ButtonLink href="/track" label={words.again} tone="secondary" />
        </p>
      </>
    ),
  })
}
