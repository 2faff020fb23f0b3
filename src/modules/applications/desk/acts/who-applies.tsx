import { Banner, Details, SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { checkAnswers, type Definition, pagesFor, showAnswer } from '../../../catalogue/index.ts'
import { applicantName } from '../applicant-name.ts'
import type { OnDesk } from './desk-act.ts'

const words = {
  heading: { id: 'Pemohon', en: 'Applicant' },
  name: { id: 'Nama', en: 'Name' },
  flagged: { id: 'Perlu diperhatikan', en: 'To be looked at' },
  all: { id: 'Semua jawaban pemohon', en: 'All answers of the applicant' },
  erased: {
    id: 'Jawaban permohonan ini sudah dihapus.',
    en: 'The answers of this request have been erased.',
  },
} as const satisfies Record<string, Phrase>

/** Kinds of answers that tell who somebody is and which case it is. */
const keyTypes: readonly string[] = ['name', 'date', 'passportNumber', 'nik', 'choice', 'country']

/** Answers that the issued document prints: the signer reads them before they are signed. */
const printedBy = ({ issues }: Definition): ReadonlySet<string> =>
  new Set(
    (issues?.fields ?? []).flatMap(({ value }) =>
      [...value.matchAll(/\banswers\.(\w+)/g)].map(([, field]) => field ?? ''),
    ),
  )

/** Whose request is decided, with the answers that matter most: a signature is put to a person, not to a number. What
 * the applicant was told to look at again stands first; everything else is one step away. */
export const WhoApplies = ({ at: { request, definition, records } }: { at: OnDesk }) => {
  const sent = records.find(request.case.answers, 'answers')
  const nameField = definition.form.flatMap(page => page.fields).find(({ type }) => type === 'name')?.id
  const asked = sent === null ? [] : pagesFor(definition, sent)
  const warnings = sent === null ? {} : checkAnswers(definition, sent).warnings
  const printed = printedBy(definition)
  const fields = asked.flatMap(page =>
    page.fields.map(field => ({
      field,
      label: field.label ?? page.question,
      answer: sent?.answers[field.id],
    })),
  )
  const rowsOf = (some: typeof fields) =>
    some.map(({ field, label, answer }) => ({ label, value: <T of={showAnswer(field, answer)} /> }))
  const flagged = fields.filter(({ field }) => warnings[field.id] !== undefined)
  const key = fields.filter(
    ({ field, answer }) =>
      field.id !== nameField &&
      (answer ?? null) !== null &&
      (keyTypes.includes(field.type) || printed.has(field.id)),
  )
  return (
    <>
      {flagged.length === 0 ? null : (
        <Banner tone="warning" title={words.flagged}>
          <ul>
            {flagged.map(({ field, label, answer }) => (
              <li>
                <T of={label} />{' '}
                <strong dir="auto">
                  <T of={showAnswer(field, answer)} />
                </strong>
                {' – '}
                <T of={warnings[field.id] ?? ''} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <h2>
        <T of={words.heading} />
      </h2>
      {sent === null ? (
        <p>
          <T of={words.erased} />
        </p>
      ) : (
        <SummaryList
          compact
          rows={[
            {
              label: words.name,
              value: <strong dir="auto">{applicantName(definition, sent) || request.number}</strong>,
            },
            ...rowsOf(key),
          ]}
        />
      )}
      {sent === null ? null : (
        <Details summary={words.all}>
          <SummaryList compact rows={rowsOf(fields)} />
        </Details>
      )}
    </>
  )
}
