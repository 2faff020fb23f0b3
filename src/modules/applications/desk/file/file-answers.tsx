import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { checkAnswers, pagesFor, showAnswer } from '../../../catalogue/index.ts'
import { SaidWords } from '../../said-words.tsx'
import type { OpenedFile } from './read-file.ts'

const words = {
  checked: { id: 'Sudah diperiksa pada permohonan sebelumnya', en: 'Checked with an earlier request' },
  reported: { id: 'Diambil dari permohonan sebelumnya', en: 'Taken from an earlier request' },
  changed: { id: 'Diubah dengan perbaikan. Sebelumnya:', en: 'Changed by the correction. Before:' },
  told: { id: 'Pemohon diminta melihat lagi:', en: 'The applicant was asked to look again:' },
  erased: {
    id: 'Jawaban permohonan ini sudah dihapus.',
    en: 'The answers of this request have been erased.',
  },
} as const satisfies Record<string, Phrase>

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Every answer with where it came from, and what a correction changed. */
export const FileAnswers = ({ file }: { file: OpenedFile }) => {
  const { definition, sent, before } = file
  if (sent === null) {
    return (
      <p>
        <T of={words.erased} />
      </p>
    )
  }
  const { warnings } = checkAnswers(definition, sent)
  const rows = pagesFor(definition, sent).flatMap(page =>
    page.fields.map(field => {
      const from = sent.provenance[field.id]
      const answer = sent.answers[field.id]
      const was = before?.answers[field.id]
      return {
        label: field.label ?? page.question,
        value: (
          <>
            <T of={showAnswer(field, answer)} />
            <SaidWords said={sent.said?.[field.id]} />
            {warnings[field.id] === undefined ? null : (
              <p class="hint">
                <strong>
                  <T of={words.told} />
                </strong>{' '}
                <T of={warnings[field.id] ?? ''} />
              </p>
            )}
            {before === null || isSame(answer, was) ? null : (
              <p class="hint">
                <T of={words.changed} /> <T of={showAnswer(field, was)} />
              </p>
            )}
          </>
        ),
        source: from === undefined ? undefined : from.verifiedAt === null ? words.reported : words.checked,
      }
    }),
  )
  return <SummaryList rows={rows} />
}
