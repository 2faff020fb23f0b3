import {
  Banner,
  type BannerTone,
  Button,
  ErrorSummary,
  FileField,
  Form,
  OnDay,
  PageTitle,
  type Problems,
  SummaryList,
  T,
  Tag,
} from '../../../design/index.ts'
import type { Page } from '../../../web/index.ts'
import { comparedBytes } from './compare-file.ts'
import type { Comparable } from './compare-holder.ts'
import { HolderForm } from './holder-form.tsx'
import type { Verdict } from './verdict.ts'
import { verdictWords as words } from './verdict-words.ts'

/** What was just compared, said above everything else. */
export type News = {
  readonly tone: BannerTone
  readonly title: { readonly id: string; readonly en: string }
  readonly text: { readonly id: string; readonly en: string }
}

type Props = {
  readonly verdict: Verdict
  readonly code: string
  readonly comparable: Comparable
  readonly news?: News | undefined
  readonly problems?: Problems | undefined
}

type StateProps = Pick<Props, 'verdict' | 'comparable'>

const Used = ({ on }: { on: string }) => (
  <Banner tone="warning" kind={words.verdict} title={words.used} focus={false}>
    <p>
      <T of={words.usedOn} /> <OnDay day={on} />.
    </p>
    <p>
      <T of={words.usedText} />
    </p>
  </Banner>
)

const State = ({ verdict: { document, state, revokedOn }, comparable: { compares } }: StateProps) =>
  state === 'genuine' && document.usedOn !== null ? (
    <Used on={document.usedOn} />
  ) : state === 'genuine' ? (
    <Banner tone="success" kind={words.verdict} title={words.genuine} focus={false}>
      <p>
        <T of={words.genuineText} />
      </p>
      <p>
        <T of={words.copied[compares ?? 'nothing']} />
      </p>
    </Banner>
  ) : (
    <Banner tone="warning" kind={words.verdict} title={words.revoked} focus={false}>
      {revokedOn === null ? null : (
        <p>
          <T of={words.since} /> <OnDay day={revokedOn} />.
        </p>
      )}
      <p>
        <T of={words.revokedText} />
      </p>
    </Banner>
  )

const stateTags = {
  genuine: { label: words.stateGenuine, tone: 'positive' },
  used: { label: words.stateUsed, tone: 'warning' },
  revoked: { label: words.stateRevoked, tone: 'negative' },
} as const

const Facts = ({ verdict: { document, mission, state } }: { verdict: Verdict }) => (
  <SummaryList
    rows={[
      {
        label: words.state,
        value: <Tag {...stateTags[state === 'genuine' && document.usedOn !== null ? 'used' : state]} />,
      },
      { label: words.kind, value: <T of={document.name} /> },
      { label: words.number, value: document.number },
      { label: words.issuedOn, value: <OnDay day={document.issuedOn} /> },
      {
        label: words.mission,
        value: (
          <a href={mission.href}>
            <T of={mission.name} />
          </a>
        ),
      },
      {
        label: words.hash,
        value: document.file === null ? <T of={words.noFile} /> : <code>{document.file.sha256}</code>,
      },
    ]}
  />
)

/** Of the problem that does not say which field it is about. */
const labels = { birthDate: words.birthLabel }

const titleOf = ({ state, document }: Verdict) => {
  if (state === 'revoked') return words.revoked
  return document.usedOn === null ? words.genuine : words.used
}

/** The public answer to a code: no name, no number of a person. */
export const verdictPage = ({ verdict, code, comparable, news, problems }: Props): Page => ({
  title: titleOf(verdict),
  hasProblems: problems !== undefined,
  body: (
    <>
      <ErrorSummary problems={problems} labels={labels} />
      {news === undefined ? null : (
        <Banner tone={news.tone} title={news.title} focus>
          <p>
            <T of={news.text} />
          </p>
        </Banner>
      )}
      <PageTitle title={verdict.document.name} caption={words.caption} />
      <State verdict={verdict} comparable={comparable} />
      <Facts verdict={verdict} />
      {comparable.isReady && comparable.compares !== null ? (
        <HolderForm code={code} compares={comparable.compares} problems={problems} />
      ) : null}
      {verdict.document.file === null ? null : (
        <>
          <h2>
            <T of={words.fileHeading} />
          </h2>
          <p>
            <T of={words.fileText} />
          </p>
          <Form action={`/v/${code}/comparisons`} files problems={problems}>
            <FileField
              name="file"
              label={words.fileLabel}
              accept="application/pdf"
              kinds="PDF"
              maxBytes={comparedBytes}
            />
            <Button label={words.compareFile} tone="secondary" />
          </Form>
        </>
      )}
    </>
  ),
})
