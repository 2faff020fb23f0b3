import { SummaryList, type SummaryRow, T, useSay, type Wording } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type FormPage, showAnswer } from '../../../catalogue/index.ts'
import { answerSource } from '../../drafts/pages/answer-source.ts'
import type { RecordBodies } from '../../records.ts'
import { SaidWords } from '../../said-words.tsx'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Jawaban Anda', en: 'Your answers' },
  erased: { id: 'Jawaban sudah dihapus dari catatan.', en: 'The answers were erased from the records.' },
} as const satisfies Record<string, Phrase>

type Reading = { readonly say: (wording: Wording) => string; readonly zone: string }
type Group = { readonly question: Phrase | null; readonly rows: readonly SummaryRow[] }

const rowsOf = (
  page: FormPage,
  sent: RecordBodies['answers'],
  { say, zone }: Reading,
): readonly SummaryRow[] =>
  page.fields.map(field => ({
    label: field.label ?? page.question,
    value: (
      <>
        {say(showAnswer(field, sent.answers[field.id]))}
        <SaidWords said={sent.said?.[field.id]} />
      </>
    ),
    source: answerSource(sent.provenance[field.id], zone),
  }))

/** Single questions in one list; a group of fields, such as a contact's name and phone, below the question it answers. */
const groupsOf = (
  pages: readonly FormPage[],
  sent: RecordBodies['answers'],
  reading: Reading,
): readonly Group[] => {
  const groups: { question: Phrase | null; rows: SummaryRow[] }[] = []
  for (const page of pages) {
    const question = page.fields.length > 1 ? page.question : null
    const rows = rowsOf(page, sent, reading)
    const last = groups.at(-1)
    if (question === null && last?.question === null) last.rows.push(...rows)
    else groups.push({ question, rows: [...rows] })
  }
  return groups
}

/** What she answered, as it was sent last. */
export const AnswersSent = ({ file: { answers, pages, mission } }: { file: OwnFile }) => {
  const say = useSay()
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      {answers === null ? (
        <p class="soft">
          <T of={words.erased} />
        </p>
      ) : (
        groupsOf(pages, answers, { say, zone: mission.timezone }).map(({ question, rows }) => (
          <>
            {question === null ? null : (
              <h3>
                <T of={question} />
              </h3>
            )}
            <SummaryList compact rows={rows} />
          </>
        ))
      )}
    </>
  )
}
