import { T } from '../../design/index.ts'
import type { Phrase } from '../../kernel/index.ts'
import type { Said } from './said.ts'

const words = {
  'not-here': {
    id: 'Pemohon tidak punya dokumen ini, karena:',
    en: 'The applicant does not have it, because:',
  },
  right: { id: 'Pemohon menyatakan ini sudah benar.', en: 'The applicant says that this is right.' },
} as const satisfies Record<Said['says'], Phrase>

/** What the applicant said of a question or a document, beside it. */
export const SaidWords = ({ said }: { said: Said | undefined }) =>
  said === undefined ? null : (
    <p class="hint">
      <strong>
        <T of={words[said.says]} />
      </strong>{' '}
      <span dir="auto">{said.text}</span>
    </p>
  )
