import {
  Button,
  ButtonLink,
  Cards,
  DescriptionCard,
  EmptyState,
  Form,
  OwnValue,
  PageTitle,
  T,
  useSay,
} from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound } from '../../../../web/index.ts'
import { type Definition, definitionOf, servicesOn } from '../../../catalogue/index.ts'
import { draftsOf, type KeptDraft } from '../../drafts/draft.ts'
import { aboutDraft, DraftTimes } from '../../drafts/pages/draft-times.tsx'
import { cameFor } from '../came-for.ts'
import { firstService } from '../first-service.ts'
import { isNotNow } from '../not-now.ts'
import { type OwnApplication, ownApplications } from '../own-applications.ts'
import { ApplicationCard } from './application-card.tsx'
import { Onward } from './onward.tsx'

const words = {
  title: { id: 'Halaman saya', en: 'My page' },
  first: { id: 'Mulai di sini', en: 'Start here' },
  firstWhy: {
    id: 'Ini kunci untuk layanan lain. Setelah dikirim, Anda langsung dapat mengajukan yang lain; tidak perlu menunggu diperiksa.',
    en: 'It is the key to the other services. Once it is sent you can apply for others at once; you need not wait for the check.',
  },
  begin: { id: 'Mulai', en: 'Start' },
  drafts: { id: 'Belum dikirim', en: 'Not sent yet' },
  draftText: {
    id: 'Jawaban Anda tersimpan. Lanjutkan kapan saja.',
    en: 'Your answers are kept. Go on at any time.',
  },
  goOn: { id: 'Lanjutkan', en: 'Go on' },
  cameFor: { id: 'Layanan yang Anda cari', en: 'What you came for' },
  notNow: { id: 'Tidak sekarang', en: 'Not now' },
  after: { id: 'Sesudah ini: {service}.', en: 'After this: {service}.' },
  running: { id: 'Permohonan yang berjalan', en: 'Requests under way' },
  closed: { id: 'Permohonan yang sudah selesai', en: 'Finished requests' },
  none: { id: 'Belum ada permohonan', en: 'No requests yet' },
  noneText: {
    id: 'Permohonan yang Anda kirim akan tampak di sini, dengan tanggal dan keadaannya.',
    en: 'Requests you send appear here, with their dates and how far they are.',
  },
  services: { id: 'Ajukan layanan', en: 'Apply for a service' },
  more: { id: 'Data dan akun saya', en: 'My data and account' },
  looks: { id: 'Siapa melihat data saya', en: 'Who looked at my data' },
  sessions: { id: 'Di mana saya masuk', en: 'Where I am signed in' },
  mission: { id: 'Cari perwakilan', en: 'Find your mission' },
} as const satisfies Record<string, Phrase>

type OpenDraft = {
  readonly draft: KeptDraft
  readonly service: Definition
  /** What she came for, where this one only opens the way to it. */
  readonly next: Definition | null
}

const First = ({ service }: { service: Definition }) => (
  <>
    <h2>
      <T of={words.first} />
    </h2>
    <DescriptionCard title={service.names} level={3}>
      <p>
        <T of={service.summary} />
      </p>
      <p>
        <T of={words.firstWhy} />
      </p>
      <p>
        <ButtonLink
          href={`/apply/${service.code}`}
          label={words.begin}
          about={service.names}
          tone="primary"
        />
      </p>
    </DescriptionCard>
  </>
)

const Drafts = ({ drafts }: { drafts: readonly OpenDraft[] }) => {
  const say = useSay()
  return drafts.length === 0 ? null : (
    <>
      <h2>
        <T of={words.drafts} />
      </h2>
      <Cards>
        {drafts.map(({ draft, service, next }) => (
          <DescriptionCard title={service.names} level={3}>
            <DraftTimes draft={draft} />
            <p>
              <T of={words.draftText} />
              {next === null ? null : (
                <>
                  {' '}
                  <T of={words.after} with={{ service: say(next.names) }} />
                </>
              )}
            </p>
            <p>
              <ButtonLink
                href={`/drafts/${draft.id}`}
                label={words.goOn}
                about={aboutDraft(draft, service.names)}
                tone="secondary"
              />
            </p>
          </DescriptionCard>
        ))}
      </Cards>
    </>
  )
}

const CameFor = ({ services }: { services: readonly Definition[] }) =>
  services.length === 0 ? null : (
    <>
      <h2>
        <T of={words.cameFor} />
      </h2>
      {services.map(next => (
        <>
          <Onward next={next} />
          <Form action="/me/not-now">
            <OwnValue name="service" value={next.code} />
            <Button label={words.notNow} tone="quiet" about={next.names} />
          </Form>
        </>
      ))}
    </>
  )

const Applications = ({ title, list }: { title: Phrase; list: readonly OwnApplication[] }) =>
  list.length === 0 ? null : (
    <>
      <h2>
        <T of={title} />
      </h2>
      <Cards>
        {list.map(own => (
          <ApplicationCard own={own} />
        ))}
      </Cards>
    </>
  )

/** Where a citizen begins and comes back to: what she was doing, what she sent, what she must do. */
export const showHome: Handler = async visit => {
  const { app, who, page } = visit
  if (who.party === 'nobody') return notFound()
  const today = dayAt(app.now(), 'Asia/Jakarta')
  const [drafts, applications, sought] = await Promise.all([
    draftsOf(app.db, who.id),
    ownApplications(app, who.id),
    cameFor(app.db, who.id),
  ])
  // A correction stands on its own request's card, not among the drafts.
  const open = drafts.flatMap(draft => {
    const service = draft.corrects ? null : definitionOf(draft.service, today)
    const next = draft.next === null ? null : definitionOf(draft.next, today)
    return service === null ? [] : [{ draft, service, next }]
  })
  // One that is begun already stands among the drafts.
  const onward = sought
    .filter(code => !open.some(({ draft }) => draft.service === code) && !isNotNow(visit, who, code))
    .flatMap(code => definitionOf(code, today) ?? [])
  const alive = applications.filter(({ request }) => !['rejected', 'withdrawn'].includes(request.status))
  const first = firstService(servicesOn(today), [
    ...alive.map(({ request }) => request.service),
    ...open.map(({ draft }) => draft.service),
  ])
  return page({
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title} caption={who.name} />
        {first === null ? null : <First service={first} />}
        <Drafts drafts={open} />
        <CameFor services={onward} />
        <Applications title={words.running} list={applications.filter(own => own.isOpen)} />
        <Applications title={words.closed} list={applications.filter(own => !own.isOpen)} />
        {applications.length > 0 ? null : (
          <EmptyState title={words.none}>
            <p>
              <T of={words.noneText} />
            </p>
          </EmptyState>
        )}
        <p>
          <ButtonLink
            href="/services"
            label={words.services}
            tone={first === null && onward.length === 0 ? 'primary' : 'secondary'}
          />
        </p>
        <h2>
          <T of={words.more} />
        </h2>
        <ul>
          <li>
            <a href="/me/looks">
              <T of={words.looks} />
            </a>
          </li>
          <li>
            <a href="/account/sessions">
              <T of={words.sessions} />
            </a>
          </li>
          <li>
            <a href="/find-mission">
              <T of={words.mission} />
            </a>
          </li>
        </ul>
      </>
    ),
  })
}
