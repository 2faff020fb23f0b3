import { createHash } from 'node:crypto'
import { Banner, SummaryList, T, useReader } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type FormPage, showAnswer } from '../../../catalogue/index.ts'
import { stopAfter, stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  title: {
    id: 'Pertanyaan ini dijawab lain di jendela atau telepon lain',
    en: 'This question was answered differently in another window or phone',
  },
  kept: { id: 'Yang tersimpan sekarang:', en: 'What is kept now:' },
  ask: {
    id: 'Jawaban yang baru Anda kirim ada di bawah dan belum disimpan. Simpan untuk memakainya, atau',
    en: 'The answer you just sent is below and not saved yet. Save it to use it, or',
  },
  keep: { id: 'pakai yang tersimpan', en: 'use what is kept' },
} as const satisfies Record<string, Phrase>

/** Which answers of this page a form was drawn from; the same answers give the same mark. */
export const drawnFrom = ({ draft }: OwnDraft, page: FormPage): string =>
  createHash('sha256')
    .update(JSON.stringify(page.fields.map(({ id }) => draft.answers[id] ?? null)))
    .digest('base64url')
    .slice(0, 16)

/** Both answers of a page that two tabs have answered: what is kept, and, in the form below, what was just sent. */
export const AnsweredElsewhere = ({ own, page }: { own: OwnDraft; page: FormPage }) => {
  const { locale } = useReader()
  const { draft } = own
  return (
    <Banner tone="refusal" title={words.title}>
      <p>
        <T of={words.kept} />
      </p>
      <SummaryList
        compact
        rows={page.fields.map(field => ({
          label: field.label ?? page.question,
          value: showAnswer(field, draft.answers[field.id])[locale],
        }))}
      />
      <p>
        <T of={words.ask} />{' '}
        <a href={stopPath(draft.id, stopAfter(own, { kind: 'question', id: page.id }))}>
          <T of={words.keep} />
        </a>
        .
      </p>
    </Banner>
  )
}
