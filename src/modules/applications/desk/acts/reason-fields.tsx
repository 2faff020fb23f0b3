import { type Problems, TextArea } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Form, linesOf } from '../../../../web/index.ts'
import type { RecordBodies } from '../../records.ts'
import { ReadsIn, readsIn } from '../reads-in.tsx'
import type { FieldLabels, OnDesk, Read } from './desk-act.ts'
import { formProblems } from './read-form.ts'

const limit = 2000
/** What the fields are called, wherever their texts are shown. */
export const reasonWords = {
  indonesian: { id: 'Penjelasan dalam bahasa Indonesia', en: 'Explanation in Indonesian' },
  english: { id: 'Penjelasan dalam bahasa Inggris', en: 'Explanation in English' },
} as const satisfies Record<string, Phrase>

export const reasonLabels: FieldLabels = {
  reasonId: reasonWords.indonesian,
  reasonEn: reasonWords.english,
}

const words = {
  hint: {
    id: 'Pemohon membaca ini. Tulis dengan kata sehari-hari, sapa dengan "Anda".',
    en: 'The applicant reads this. Use everyday words.',
  },
  onlyIfNeeded: {
    id: 'Bila kosong, pemohon membaca yang berbahasa Indonesia.',
    en: 'If left empty, the applicant reads the Indonesian one.',
  },
  one: { id: 'Tulis penjelasan untuk pemohon.', en: 'Write an explanation for the applicant.' },
} as const satisfies Record<string, Phrase>

/** What the citizen reads: in Indonesian, in English, or both. Which of them she reads is said. */
export const ReasonFields = ({ at, optional = false }: { at: OnDesk; optional?: boolean }) => (
  <>
    <ReadsIn language={readsIn(at.records.find(at.request.case.answers, 'answers'))} />
    <TextArea
      name="reasonId"
      label={reasonWords.indonesian}
      hint={words.hint}
      rows={5}
      limit={limit}
      optional={optional}
    />
    <TextArea
      name="reasonEn"
      label={reasonWords.english}
      hint={words.onlyIfNeeded}
      rows={4}
      limit={limit}
      optional
    />
  </>
)

/** The same where nothing need be said; null where nothing is. */
export const readReasonIfAny = (form: Form): Read<RecordBodies['reason'] | null> =>
  linesOf(form, 'reasonId') === '' && linesOf(form, 'reasonEn') === '' ? { value: null } : readReason(form)

export const readReason = (form: Form): Read<RecordBodies['reason']> => {
  const id = linesOf(form, 'reasonId')
  const en = linesOf(form, 'reasonEn')
  const problems: Problems = {
    ...(id === '' && en === '' ? { reasonId: words.one } : {}),
    ...(id.length > limit ? { reasonId: formProblems['too-long'] } : {}),
    ...(en.length > limit ? { reasonEn: formProblems['too-long'] } : {}),
  }
  return Object.keys(problems).length > 0 ? { problems } : { value: { id: id || null, en: en || null } }
}
