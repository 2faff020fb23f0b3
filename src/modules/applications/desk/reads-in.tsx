import { T } from '../../../design/index.ts'
import type { Locale, Phrase, Words } from '../../../kernel/index.ts'
import type { RecordBodies } from '../records.ts'

/** In which language the applicant read the platform when she last sent something; null: not known. */
export const readsIn = (sent: RecordBodies['answers'] | null): Locale | null => sent?.language ?? null

export const languageWords: Words<Locale> = {
  id: { id: 'bahasa Indonesia', en: 'Indonesian' },
  en: { id: 'bahasa Inggris', en: 'English' },
}

const sentences: Words<Locale> = {
  id: {
    id: 'Pemohon membaca dalam bahasa Indonesia.',
    en: 'The applicant reads in Indonesian.',
  },
  en: {
    id: 'Pemohon membaca dalam bahasa Inggris. Bila penjelasan bahasa Inggris kosong, ia membaca yang berbahasa Indonesia.',
    en: 'The applicant reads in English. If the English explanation is left empty, the Indonesian one is shown instead.',
  },
}

export const readsInLabel: Phrase = { id: 'Pemohon membaca dalam', en: 'The applicant reads in' }

/** Said wherever an officer writes to her. */
export const ReadsIn = ({ language }: { language: Locale | null }) =>
  language === null ? null : (
    <p>
      <T of={sentences[language]} />
    </p>
  )
