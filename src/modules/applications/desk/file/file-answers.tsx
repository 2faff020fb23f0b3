import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { checkAnswers, pagesFor, showAnswer } from '../../../catalogue/index.ts'
import type { Provenance } from '../../records.ts'
import { SaidWords } from '../../said-words.tsx'
import type { OpenedFile } from './read-file.ts'

const words = {
  signIn: {
    id: 'Dari akun yang dipakai pemohon untuk masuk',
    en: 'From the account the applicant signs in with',
  },
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

/** Why an answer was filled in already, as long as the applicant left it as it was. */
const sourceOf = (from: Provenance | undefined): Phrase | undefined => {
  if (from === undefined) return undefined
  if (from.source === 'sign-in') return words.signIn
  return from.verifiedAt === null ? words.reported : words.checked
}

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
        source: sourceOf(from),
      }
    }),
  )
  return <SummaryList rows={rows} />
}
