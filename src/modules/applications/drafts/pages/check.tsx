import {
  Amount,
  BackLink,
  Banner,
  Button,
  ErrorSummary,
  Form,
  Inset,
  OwnValue,
  PageTitle,
  type Problems,
  SummaryList,
  type SummaryRow,
  T,
} from '../../../../design/index.ts'
import { isRefusal, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, seeOther, type Visit } from '../../../../web/index.ts'
import { chargedLines, checkAnswers, showAnswer, tariffFor } from '../../../catalogue/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import { itemName, partName } from '../../item-name.ts'
import { correctRefusals } from '../../send-correction.ts'
import { submitRefusals } from '../../submit-application.ts'
import { askedDocuments } from '../case-to-send.ts'
import { isNothingChanged, isSame, nextStop, stopBefore, stopOf, stopPath, stopsOf } from '../next-stop.ts'
import { openFields } from '../open-part.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'
import { sendDraft } from '../send-draft.ts'
import { sendDraftCorrection } from '../send-draft-correction.ts'
import { zoneOf } from '../situation-of.ts'
import type { Upload } from '../uploads.ts'
import { answerSource } from './answer-source.ts'
import { AskedNotice } from './asked-notice.tsx'
import { CheckWarnings } from './check-warnings.tsx'
import { ClosedNotice, closedNow } from './closed-notice.tsx'
import { lackingPage } from './document.tsx'
import { DraftNotice, withNotice } from './draft-notice.tsx'
import { DraftProgress } from './draft-progress.tsx'
import { ReportedElsewhereNotice, reportedElsewhere } from './reported-elsewhere.tsx'
import { residenceRows } from './residence-rows.ts'
import { UndrawableNotice } from './undrawable-notice.tsx'

const words = {
  title: { id: 'Periksa jawaban Anda', en: 'Check your answers' },
  correction: { id: 'Periksa perbaikan Anda', en: 'Check your correction' },
  office: { id: 'Dikirim ke', en: 'Sent to' },
  documents: { id: 'Dokumen', en: 'Documents' },
  answers: { id: 'Jawaban', en: 'Answers' },
  none: { id: 'Tidak dilampirkan', en: 'Not attached' },
  price: { id: 'Biaya', en: 'Cost' },
  unverifiedFree: {
    id: 'Belum dicocokkan dengan naskah resmi.',
    en: 'Not yet compared with the official text.',
  },
  unverified: {
    id: 'Belum dicocokkan dengan naskah resmi; jumlah dalam mata uang setempat diberitahukan di kantor.',
    en: 'Not yet compared with the official text; the office tells the amount in local currency.',
  },
  unknownPrice: { id: 'Diberitahukan oleh kantor', en: 'Told by the office' },
  truth: {
    id: 'Dengan mengirim, saya menyatakan bahwa jawaban dan dokumen ini benar.',
    en: 'By sending, I state that these answers and documents are true.',
  },
  send: { id: 'Kirim', en: 'Send' },
  changed: {
    id: 'Jawaban ini berubah di jendela lain sejak halaman ini dibuka. Periksa lagi, lalu kirim.',
    en: 'The answers were changed in another window since this page was opened. Check them again, then send.',
  },
  stale: {
    id: 'Permohonan ini berubah saat Anda mengirim. Periksa lagi, lalu kirim.',
    en: 'The request changed while you were sending. Check it again, then send.',
  },
} as const satisfies Record<string, Phrase>

/** What was not asked in a correction is shown as it was sent, and offers no change. */
const answerRows = (own: OwnDraft, visit: Visit): readonly SummaryRow[] => {
  const open = openFields(own)
  return own.pages.flatMap(page =>
    page.fields.map(field => ({
      label: field.label ?? page.question,
      value: showAnswer(field, own.situation.answers[field.id])[visit.locale],
      source: answerSource(own.draft.provenance[field.id], zoneOf(own.draft.mission)),
      change: open.includes(field.id)
        ? { href: stopPath(own.draft.id, { kind: 'question', id: page.id }) }
        : undefined,
    })),
  )
}

const PartOf = ({ upload, own }: { upload: Upload; own: OwnDraft }) => {
  const part = partName(own.definition, upload)
  return part === null ? null : (
    <>
      <T of={part} />
      {': '}
    </>
  )
}

/** Not attached; and why she lacks it, where she says so. */
const Lacking = ({ own, requirement }: { own: OwnDraft; requirement: string }) => {
  const said = own.draft.said[requirement]
  return (
    <>
      <T of={words.none} />
      {said?.says === 'not-here' ? <p class="soft">{said.text}</p> : null}
    </>
  )
}

const documentRows = (own: OwnDraft): readonly SummaryRow[] =>
  own.requirements.map(requirement => {
    const kept = askedDocuments(own.definition, own.situation, own.uploads).filter(
      upload => upload.requirement === requirement.id,
    )
    return {
      label: requirement.name,
      value:
        kept.length === 0 ? (
          <Lacking own={own} requirement={requirement.id} />
        ) : (
          <ul class="plain">
            {kept.map(upload => (
              <li>
                <PartOf upload={upload} own={own} />
                <a href={`/uploads/${upload.id}`}>{upload.name || <T of={requirement.name} />}</a>
              </li>
            ))}
          </ul>
        ),
      change: { href: stopPath(own.draft.id, { kind: 'document', id: requirement.id }) },
    }
  })

const Price = ({ own }: { own: OwnDraft }) => {
  const price = tariffFor(own.definition, own.situation)
  if (price === 'unknown') return <T of={words.unknownPrice} />
  const isFree = price.total.minor === 0
  const lines = chargedLines(price.lines)
  return (
    <>
      <Amount of={price.total} />
      {lines.length < 2 ? null : (
        <ul>
          {lines.map(line => (
            <li>
              <T of={line.name} />: <Amount of={line.amount} />
            </li>
          ))}
        </ul>
      )}
      {price.verified ? null : (
        <p class="soft">
          <T of={isFree ? words.unverifiedFree : words.unverified} />
        </p>
      )}
    </>
  )
}

type Shown = {
  readonly status?: number
  readonly refusal?: Phrase
  /** Fields and requirements that the refusal is about. */
  readonly items?: readonly string[]
  readonly problems?: Problems
}

/** What cannot be sent, and where it is mended. */
const Refusal = ({ own, refusal, items }: { own: OwnDraft; refusal: Phrase; items: readonly string[] }) => (
  <Banner tone="refusal" title={refusal}>
    {items.length === 0 ? null : (
      <ul>
        {items.map(item => (
          <li>
            {stopsOf(own).some(({ stop }) => isSame(stop, stopOf(own, item))) ? (
              <a href={stopPath(own.draft.id, stopOf(own, item))}>
                <T of={itemName(own.definition, item)} />
              </a>
            ) : (
              <T of={itemName(own.definition, item)} />
            )}
          </li>
        ))}
      </ul>
    )}
  </Banner>
)

const checkPage = async (
  visit: Visit,
  own: OwnDraft,
  { status = 200, refusal, items = [], problems = {} }: Shown = {},
) => {
  const { draft, definition } = own
  const title = draft.corrects ? words.correction : words.title
  const residence = await residenceRows(visit, own)
  const elsewhere = await reportedElsewhere(visit.app.db, own)
  return visit.page({
    title,
    status,
    hasProblems: status === 422,
    body: (
      <>
        <BackLink href={stopBefore(own, { kind: 'check' })} />
        <DraftProgress own={own} stop={{ kind: 'check' }} />
        <DraftNotice query={visit.query} />
        {refusal === undefined ? null : <Refusal own={own} refusal={refusal} items={items} />}
        <AskedNotice own={own} />
        <ClosedNotice asked={draft} now={visit.app.now()} />
        <ErrorSummary
          problems={problems}
          labels={Object.fromEntries(Object.keys(problems).map(id => [id, itemName(definition, id)]))}
          links={Object.fromEntries(
            Object.keys(problems).map(id => [id, `${stopPath(draft.id, stopOf(own, id))}#${id}`]),
          )}
        />
        <PageTitle caption={definition.names} title={title} />
        <UndrawableNotice own={own} letters={visit.app.letters} />
        <CheckWarnings own={own} />
        <ReportedElsewhereNotice found={elsewhere} own={own} now={visit.app.now()} />
        <h2>
          <T of={words.answers} />
        </h2>
        <SummaryList
          rows={[
            {
              label: words.office,
              value: draft.mission === null ? '' : missionForDisplay(draft.mission).name[visit.locale],
            },
            ...residence,
            ...answerRows(own, visit),
          ]}
        />
        {own.requirements.length === 0 ? null : (
          <>
            <h2>
              <T of={words.documents} />
            </h2>
            <SummaryList rows={documentRows(own)} />
          </>
        )}
        <h2>
          <T of={words.price} />
        </h2>
        <Price own={own} />
        {isNothingChanged(own) || closedNow(draft, visit.app.now()) !== null ? null : (
          <Form action={`/drafts/${draft.id}/submission`}>
            <OwnValue name="revision" value={String(draft.revision)} />
            <Inset>
              <T of={words.truth} />
            </Inset>
            <Button label={words.send} tone="primary" />
          </Form>
        )}
      </>
    ),
  })
}

export const showCheck: Handler = async visit => {
  const own = await ownDraft(visit)
  const next = nextStop(own)
  return next.kind === 'check' ? checkPage(visit, own) : seeOther(stopPath(own.draft.id, next))
}

/** Read anew: where another tab has sent it meanwhile, the draft is gone, and she is led to what was sent. */
const notSent = async (visit: Visit, refusal: Phrase, items: readonly string[] = []): Promise<Response> =>
  checkPage(visit, await ownDraft(visit), { status: 409, refusal, items })

export const submitDraft: Handler = async visit => {
  const { app, form, locale } = visit
  const own = await ownDraft(visit)
  const { draft, definition, situation } = own
  const sending = { ...own, language: locale }
  const next = nextStop(own)
  const lacking = next.kind === 'document' ? lackingPage(visit, own, next.id) : null
  if (lacking !== null) return lacking
  // What she read is what she sends; another tab may have changed it since.
  const isChanged = form.text('revision') !== String(draft.revision)
  const path = stopPath(draft.id, next)
  if (next.kind !== 'check' || draft.mission === null)
    return seeOther(isChanged ? withNotice(path, 'changed') : path)
  if (isChanged) return checkPage(visit, own, { status: 409, refusal: words.changed })
  const { problems } = checkAnswers(definition, situation)
  if (Object.keys(problems).length > 0) return checkPage(visit, own, { status: 422, problems })

  if (own.request !== null) {
    const outcome = await sendDraftCorrection(app, sending, own.request)
    if (!isRefusal(outcome)) return seeOther(`/applications/${draft.id}?sent=correction`)
    const { refused, items } = outcome
    return notSent(visit, refused === 'stale' ? words.stale : correctRefusals[refused], items)
  }
  const outcome = await sendDraft(app, sending, draft.mission)
  if (isRefusal(outcome)) {
    const { refused } = outcome
    return notSent(visit, refused === 'stale' ? words.stale : submitRefusals[refused])
  }
  const onward = draft.next === null ? '' : `&next=${draft.next}`
  return seeOther(`/applications/${draft.id}?sent=application${onward}`)
}
