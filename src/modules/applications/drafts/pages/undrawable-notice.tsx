import { Banner, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Letters } from '../../../../platform/letters/index.ts'
import { documentFields } from '../../../catalogue/index.ts'
import { undrawableIn } from '../../../documents/index.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  title: {
    id: 'Ada tanda yang tidak dapat kami cetak di surat Anda',
    en: 'Your letter would contain signs that we cannot print',
  },
  signs: {
    id: 'Jawaban Anda memuat: {signs}. Tulislah nama dengan huruf Latin seperti di paspor. Anda tetap dapat mengirim, tetapi kantor akan meminta perbaikan sebelum suratnya dibuat.',
    en: 'Your answers contain: {signs}. Write names in Latin letters as in the passport. You can still send, but the office will ask you to correct this before it makes the letter.',
  },
} as const satisfies Record<string, Phrase>

/** What only the office adds; the office is asked about its own signs when it decides. */
const nobody = { name: '', position: '', nip: null, onBehalfOf: null }
const unissued = {
  number: '',
  issuer: '',
  place: '',
  signatoryName: '',
  signatoryPosition: '',
  signatoryNip: '',
}

/** Told before sending, where it costs her a minute; never a refusal, for the office can still ask. */
export const UndrawableNotice = ({
  own: { definition, situation },
  letters,
}: {
  own: Pick<OwnDraft, 'definition' | 'situation'>
  letters: Pick<Letters, 'uncovered'>
}) => {
  const content = documentFields(definition, situation, { ...unissued, day: situation.today })
  const signs = content === null ? [] : undrawableIn(letters, { ...content, signatory: nobody })
  if (signs.length === 0) return null
  return (
    <Banner tone="warning" title={words.title} focus={false}>
      <p>
        <T of={words.signs} with={{ signs: signs.join(' ') }} />
      </p>
    </Banner>
  )
}
