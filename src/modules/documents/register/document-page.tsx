import {
  AtTime,
  BackLink,
  Banner,
  Button,
  Details,
  ErrorSummary,
  Form,
  OnDay,
  PageTitle,
  type Problems,
  SummaryList,
  T,
  Tag,
  TextArea,
} from '../../../design/index.ts'
import { isId, type Phrase } from '../../../kernel/index.ts'
import { notFound, type Form as Posted, type Visit } from '../../../web/index.ts'
import { permits } from '../../access/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import { type DocumentRow, findDocument } from '../find-document.ts'
import { failureWords } from '../rendering-failures.ts'
import { documentPageWords as words } from './document-page-words.ts'
import { registerAddress } from './registers-page.tsx'
import { standingOf, standingTones, standingWords } from './standing.ts'

export const longestReason = 1_000

export type DocumentPageNews = {
  readonly problems?: Problems
  readonly refusal?: Phrase
  /** The form as it was sent, and which of the two. */
  readonly sent?: Posted
  readonly open?: 'cancellation' | 'revocation'
  readonly status?: number
}

/** Only what this person's register shows exists for them. */
export const reachDocument = async ({ app, who, params }: Visit): Promise<DocumentRow> => {
  const id = params.id ?? ''
  const document = isId(id) ? await findDocument(app.db, id) : null
  if (document === null) return notFound()
  const register = { type: 'Register', mission: document.mission } as const
  return permits(who, 'see-register', register, app.now()) ? document : notFound()
}

export const mayWithdraw = (visit: Visit, { id, mission, person }: DocumentRow): boolean =>
  permits(visit.who, 'revoke-document', { type: 'Document', id, mission, person }, visit.app.now())

const labels = { 'reason-cancellation': words.reasonLabel, 'reason-revocation': words.reasonLabel }

type EndProps = {
  readonly document: DocumentRow
  readonly what: 'cancellation' | 'revocation'
  readonly news: DocumentPageNews
}

const End = ({ document, what, news: { problems, sent, open } }: EndProps) => (
  <Details summary={words[what].summary} open={open === what}>
    <p>
      <T of={words[what].text} />
    </p>
    <p>
      <T of={words.sameContent} />
    </p>
    <Form
      action={`/documents/${document.id}/${what}`}
      problems={open === what ? problems : undefined}
      answers={open === what ? sent : undefined}
    >
      <TextArea
        name={`reason-${what}`}
        label={words.reasonLabel}
        hint={words.reasonHint}
        limit={longestReason}
        rows={3}
      />
      <Button label={words[what].button} tone="warning" />
    </Form>
  </Details>
)

/**
 * One numbered document, as its register knows it: how it stands, and for signers the ways to end it. No name, and not
 * the reason of its end, which people write in their own words: that stands in the file, whose opening is on record, and
 * to which this page leads.
 */
export const documentPage = async (
  visit: Visit,
  document: DocumentRow,
  news: DocumentPageNews = {},
): Promise<Response> => {
  const mission = missionForDisplay(document.mission)
  const standing = standingOf(document)
  const isOver = document.voidedAt !== null || document.revokedAt !== null
  const ended = document.revokedAt ?? document.voidedAt
  const { problems, refusal, status } = news
  return visit.page({
    title: { id: `Surat ${document.number}`, en: `Document ${document.number}` },
    hasProblems: problems !== undefined,
    ...(status === undefined ? {} : { status }),
    body: (
      <>
        <BackLink href={registerAddress(document)} label={words.back} />
        <ErrorSummary problems={problems} labels={labels} />
        {refusal === undefined ? null : <Banner tone="refusal" title={refusal} />}
        {visit.query.has('done') ? <Banner tone="success" title={words.done} /> : null}
        <PageTitle
          title={document.number}
          caption={document.name}
          aside={<Tag label={standingWords[standing]} tone={standingTones[standing]} />}
        />
        <SummaryList
          rows={[
            { label: words.mission, value: mission.shortName },
            { label: words.issuedOn, value: <OnDay day={document.issuedOn} /> },
            {
              label: words.made,
              value: document.file ? (
                <AtTime at={document.file.renderedAt} zone={mission.timezone} />
              ) : (
                <T of={words.notMade} />
              ),
            },
            ...(document.file ? [{ label: words.hash, value: <code>{document.file.sha256}</code> }] : []),
            ...(document.failure
              ? [
                  {
                    label: words.failure,
                    value: (
                      <>
                        <T of={failureWords(document.failure.reason)} />{' '}
                        <T of={words.times} with={{ times: document.failure.times }} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(document.usedOn ? [{ label: words.used, value: <OnDay day={document.usedOn} /> }] : []),
            ...(ended
              ? [
                  { label: words.ended, value: <AtTime at={ended} zone={mission.timezone} /> },
                  {
                    label: words.why,
                    value: (
                      <a href={`/desk/letters/${document.id}`}>
                        <T of={words.inTheFile} />
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {isOver || !mayWithdraw(visit, document) ? null : (
          <>
            <End document={document} what="cancellation" news={news} />
            {document.file === null ? null : <End document={document} what="revocation" news={news} />}
          </>
        )}
      </>
    ),
  })
}
