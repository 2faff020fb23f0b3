import { SummaryList, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { showAnswer } from '../../../catalogue/index.ts'
import { answerSource } from '../../drafts/pages/answer-source.ts'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Jawaban Anda', en: 'Your answers' },
  erased: { id: 'Jawaban sudah dihapus dari catatan.', en: 'The answers were erased from the records.' },
} as const satisfies Record<string, Phrase>

/** What she answered, as it was sent last. */
export const AnswersSent = ({ file: { answers, pages } }: { file: OwnFile }) => {
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
        <SummaryList
          compact
          rows={pages.flatMap(page =>
            page.fields.map(field => ({
              label: field.label ?? page.question,
              value: say(showAnswer(field, answers.answers[field.id])),
              source: answerSource(answers.provenance[field.id]),
            })),
          )}
        />
      )}
    </>
  )
}
