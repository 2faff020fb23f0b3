import {
  BackLink,
  Button,
  ButtonLink,
  Details,
  Form,
  Inset,
  OwnValue,
  PageTitle,
  T,
} from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther, type Visit } from '../../../../web/index.ts'
import { type Definition, definitionOf } from '../../../catalogue/index.ts'
import { knownOf } from '../../../people/index.ts'
import { beginDraft, officeOf } from '../begin-draft.ts'
import { draftsOf } from '../draft.ts'
import { draftsOfPerson, enoughForNow } from '../enough-for-now.ts'
import { keepBegun } from '../keep-begun.ts'
import { missingBefore, openRequests, servicesSent } from '../send-draft.ts'
import { ClosedNotice } from './closed-notice.tsx'
import { aboutDraft, DraftTimes } from './draft-times.tsx'

const words = {
  begin: { id: 'Mulai', en: 'Start' },
  beginHint: {
    id: 'Anda menjawab satu pertanyaan di setiap halaman. Jawaban tersimpan; Anda boleh berhenti kapan saja dan melanjutkan, juga dari telepon lain.',
    en: 'You answer one question on each page. Your answers are kept; you may stop at any time and go on later, also on another phone.',
  },
  after: {
    id: 'Setelah mengirimnya, Anda dapat langsung melanjutkan: {service}.',
    en: 'Once it is sent, you can go on at once: {service}.',
  },
  documents: { id: 'Dokumen yang mungkin diperlukan', en: 'Documents that may be needed' },
  documentsHint: {
    id: 'Yang benar-benar diperlukan bergantung pada jawaban Anda.',
    en: 'Which ones are really needed depends on your answers.',
  },
  continueTitle: { id: 'Anda sudah mulai', en: 'You have already started' },
  continue: { id: 'Lanjutkan', en: 'Go on' },
  underWay: { id: 'Permohonan Anda yang masih berjalan', en: 'Your request under way' },
  underWayHint: {
    id: 'Untuk perkara yang sama Anda tidak perlu mengirim lagi.',
    en: 'For the same matter you need not send another one.',
  },
  anew: { id: 'Mulai yang baru', en: 'Start a new one' },
  firstTitle: { id: 'Lapor diri dulu', en: 'Report your residence first' },
  first: {
    id: 'Layanan ini memerlukan “{service}”. Anda dapat mengirimnya sekarang juga, lalu langsung melanjutkan. Anda tidak perlu menunggu hasilnya.',
    en: 'This service needs “{service}”. You can send it right now and then go on at once. You need not wait for the outcome.',
  },
  firstButton: { id: 'Isi “{service}” sekarang', en: 'Fill in “{service}” now' },
  more: { id: 'Biaya, waktu, dan syarat lengkap', en: 'Cost, time and all requirements' },
} as const satisfies Record<string, Phrase>

const serviceOf = (visit: Visit): Definition =>
  definitionOf(visit.params.service ?? '', dayAt(visit.app.now(), 'Asia/Jakarta')) ?? notFound()

const filled = (phrase: Phrase, service: Phrase): Phrase => ({
  id: phrase.id.replace('{service}', service.id),
  en: phrase.en.replace('{service}', service.en),
})

/** Before the first question: what it is, what may be needed, and what must be sent first. */
export const showStart: Handler = async visit => {
  const { app, who, query } = visit
  if (who.party === 'nobody') return notFound()
  const definition = serviceOf(visit)
  const [before] = missingBefore(definition, await servicesSent(app.db, who.id))
  const open = (await draftsOf(app.db, who.id)).filter(
    draft => draft.service === definition.code && !draft.corrects,
  )
  const earlier = before === undefined ? null : definitionOf(before, dayAt(app.now(), 'Asia/Jakarta'))
  const [latest] = open
  const office = officeOf(await knownOf(app.db, who.id))
  const asked = { service: definition.code, mission: office, corrects: false }
  const underWay = await openRequests(app.db, who.id, definition.code)
  const next = definitionOf(query.get('next') ?? '', dayAt(app.now(), 'Asia/Jakarta'))
  return visit.page({
    title: definition.names,
    body: (
      <>
        <BackLink href={`/services/${definition.code}`} />
        <ClosedNotice asked={asked} now={app.now()} />
        <PageTitle title={definition.names} />
        <p>
          <T of={definition.summary} />
        </p>
        {earlier === null ? null : (
          <Inset>
            <h2>
              <T of={words.firstTitle} />
            </h2>
            <p>
              <T of={filled(words.first, earlier.names)} />
            </p>
            <ButtonLink
              href={`/apply/${earlier.code}?next=${definition.code}`}
              label={filled(words.firstButton, earlier.names)}
              tone="primary"
            />
          </Inset>
        )}
        {underWay.length === 0 ? null : (
          <Inset>
            <h2>
              <T of={words.underWay} />
            </h2>
            <ul>
              {underWay.map(({ id, number }) => (
                <li>
                  <a href={`/applications/${id}`}>{number}</a>
                </li>
              ))}
            </ul>
            <p>
              <T of={words.underWayHint} />
            </p>
          </Inset>
        )}
        {earlier !== null || latest === undefined ? null : (
          <Inset>
            <h2>
              <T of={words.continueTitle} />
            </h2>
            {open.map(draft => (
              <>
                <DraftTimes draft={draft} />
                <p>
                  <ButtonLink
                    href={`/drafts/${draft.id}`}
                    label={words.continue}
                    about={aboutDraft(draft, definition.names)}
                    tone={draft === latest ? 'primary' : 'secondary'}
                  />
                </p>
              </>
            ))}
          </Inset>
        )}
        {earlier === null ? (
          <Form action={`/apply/${definition.code}`}>
            {next === null ? null : <OwnValue name="next" value={next.code} />}
            <p>
              <T of={words.beginHint} />
            </p>
            {next === null ? null : (
              <p>
                <T of={filled(words.after, next.names)} />
              </p>
            )}
            <Button
              label={latest === undefined ? words.begin : words.anew}
              tone={latest === undefined ? 'primary' : 'secondary'}
            />
          </Form>
        ) : null}
        {definition.requirements.length === 0 ? null : (
          <Details summary={words.documents}>
            <p>
              <T of={words.documentsHint} />
            </p>
            <ul>
              {definition.requirements.map(requirement => (
                <li>
                  <T of={requirement.name} />
                </li>
              ))}
            </ul>
          </Details>
        )}
        <p>
          <a href={`/services/${definition.code}`}>
            <T of={words.more} />
          </a>
        </p>
      </>
    ),
  })
}

const tooManyPage = (visit: Visit, { code, names }: Definition, enough: Phrase): Response =>
  visit.page({
    title: names,
    status: 429,
    body: (
      <>
        <BackLink href={`/apply/${code}`} />
        <PageTitle title={names} />
        <p>
          <T of={enough} />
        </p>
      </>
    ),
  })

export const startDraft: Handler = async visit => {
  const { app, who, form } = visit
  if (who.party === 'nobody') return notFound()
  const definition = serviceOf(visit)
  const asked = definitionOf(form.text('next'), dayAt(app.now(), 'Asia/Jakarta'))
  const next = asked?.code ?? null
  if (missingBefore(definition, await servicesSent(app.db, who.id)).length > 0)
    return seeOther(`/apply/${definition.code}`)
  const enough = await enoughForNow(app, draftsOfPerson, who.id)
  if (enough !== null) return tooManyPage(visit, definition, enough)
  const known = await knownOf(app.db, who.id)
  const begun = beginDraft({ person: who.id, definition, next }, known, app.now())
  return seeOther(`/drafts/${await keepBegun(app.db, begun, app.now())}`)
}
