import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { pagesFor, showAnswer } from '../../../catalogue/index.ts'
import { applicantName } from '../applicant-name.ts'
import type { Standing } from './desk-act.ts'

const words = {
  heading: { id: 'Pemohon', en: 'Applicant' },
  name: { id: 'Nama', en: 'Name' },
  erased: {
    id: 'Jawaban permohonan ini sudah dihapus.',
    en: 'The answers of this request have been erased.',
  },
} as const satisfies Record<string, Phrase>

/** Kinds of answers that tell who somebody is and which case it is; addresses and contacts are read in the file. */
const keyTypes: readonly string[] = ['name', 'date', 'passportNumber', 'nik', 'choice', 'country']

/** Whose request is decided, with the answers that matter most: a signature is put to a person, not to a number. */
export const WhoApplies = ({ at: { request, definition, records } }: { at: Standing }) => {
  const sent = records.find(request.case.answers, 'answers')
  const nameField = definition.form.flatMap(page => page.fields).find(({ type }) => type === 'name')?.id
  const rows =
    sent === null
      ? []
      : pagesFor(definition, sent).flatMap(page =>
          page.fields
            .filter(
              ({ id, type }) =>
                id !== nameField && keyTypes.includes(type) && (sent.answers[id] ?? null) !== null,
            )
            .map(field => ({
              label: field.label ?? page.question,
              value: <T of={showAnswer(field, sent.answers[field.id])} />,
            })),
        )
  return (
    <>
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
            ...rows,
          ]}
        />
      )}
    </>
  )
}
