import type { Child } from 'hono/jsx'
import {
  BackLink,
  Banner,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Inset,
  OwnValue,
  PageTitle,
  type Problems,
  T,
  Tag,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Form as SentForm } from '../../../../web/index.ts'
import { statusWords } from '../../status-words.ts'
import type { Happening } from '../../timeline.ts'
import { applicantName } from '../applicant-name.ts'
import { statusTone } from '../status-tone.ts'
import { fileAddress } from './act-addresses.ts'
import type { Deed, FieldLabels, OnDesk } from './desk-act.ts'
import { TypedTexts } from './typed-texts.tsx'

const words = {
  back: { id: 'Kembali ke berkas', en: 'Back to the file' },
  changed: {
    id: 'Berkas ini berubah sejak Anda membukanya',
    en: 'This file has changed since you opened it',
  },
  lookAgain: {
    id: 'Isian Anda masih ada di bawah. Periksa lagi, lalu kirim bila masih benar.',
    en: 'What you filled in is still below. Look again, then send it if it is still right.',
  },
  whatNow: {
    id: 'Di berkas tampak apa yang sudah dilakukan dan apa yang dapat dilakukan sekarang.',
    en: 'The file shows what has been done and what can be done now.',
  },
  open: { id: 'Buka berkas', en: 'Open the file' },
}

/** Kindly: what happened meanwhile, in words, and that nothing typed is lost. */
const ChangedNotice = ({ changes, next }: { changes: readonly Happening[]; next: Phrase }) => (
  <Banner tone="refusal" title={words.changed}>
    <ul>
      {changes.map(({ title, details }) => (
        <li>
          <T of={title} />
          {details.length === 0 ? null : (
            <>
              {' – '}
              {details.map((detail, index) => (
                <>
                  {index > 0 ? ', ' : ''}
                  <T of={detail} />
                </>
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
    <p>
      <T of={next} />
    </p>
  </Banner>
)

/** Whose request it is, as the applicant wrote it: an act is done to a person, not to a number. */
const nameAt = ({ definition, records, request }: OnDesk): string =>
  applicantName(definition, records.find(request.case.answers, 'answers'))

type ActPageProps<V, Code extends string, At extends OnDesk> = {
  deed: Deed<V, Code, At>
  at: At
  /** Where its form goes, and the file that it belongs to. */
  action: string
  back: string
  form?: SentForm
  problems?: Problems | undefined
  refusal?: Phrase | undefined
  changes?: readonly Happening[]
}

/** One deed on one request: what to know, what to fill in, one button. */
export const ActPage = <V, Code extends string, At extends OnDesk>(
  props: ActPageProps<V, Code, At>,
): Child => {
  const { deed, at, action, back, form, problems, refusal, changes } = props
  return (
    <>
      <BackLink href={back} label={words.back} />
      <ErrorSummary problems={problems} labels={{ ...deed.chosen, ...deed.typed }} />
      {refusal === undefined ? null : <Banner tone="refusal" title={refusal} />}
      {changes === undefined ? null : <ChangedNotice changes={changes} next={words.lookAgain} />}
      <PageTitle caption={[at.request.number, nameAt(at)].filter(Boolean).join(' · ')} title={deed.title} />
      {deed.lead === undefined ? null : <Inset>{deed.lead(at)}</Inset>}
      <Form action={action} problems={problems} answers={form} guard>
        <OwnValue name="seen" value={String(at.version)} />
        {deed.fields(at, form)}
        <Button label={deed.button} {...(deed.tone === undefined ? {} : { tone: deed.tone })} />
      </Form>
    </>
  )
}

type NotNowProps = {
  at: OnDesk
  title: Phrase
  why: Phrase
  changes?: readonly Happening[]
  /** What was sent, and what its typed fields are called. */
  sent?: { form: SentForm; typed: FieldLabels }
}

/**
 * The step exists, but not at this moment. It names the request by its number alone, so no look at a person is to be
 * recorded; with `changes`, what happened since the page was opened, it is one.
 */
export const NotNowPage = ({ at, title, why, changes, sent }: NotNowProps): Child => (
  <>
    <BackLink href={fileAddress(at.id)} label={words.back} />
    {changes === undefined ? (
      <Banner tone="refusal" title={why} />
    ) : (
      <ChangedNotice changes={changes} next={why} />
    )}
    <PageTitle
      caption={at.request.number}
      title={title}
      aside={<Tag label={statusWords[at.request.status]} tone={statusTone[at.request.status]} />}
    />
    <p>
      <T of={words.whatNow} />
    </p>
    <ButtonLink href={fileAddress(at.id)} label={words.open} />
    {sent === undefined ? null : <TypedTexts {...sent} definition={at.definition} />}
  </>
)
