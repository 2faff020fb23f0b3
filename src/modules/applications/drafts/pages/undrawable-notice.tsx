import { Banner, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Letters } from '../../../../platform/letters/index.ts'
import { documentFields, showAnswer } from '../../../catalogue/index.ts'
import { undrawableIn } from '../../../documents/index.ts'
import { stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  title: {
    id: 'Ada tanda yang tidak dapat kami cetak di surat Anda',
    en: 'Your letter would contain signs that we cannot print',
  },
  signs: {
    id: 'Jawaban Anda memuat: {signs}. Tulislah dengan huruf Latin, nama seperti di paspor. Anda tetap dapat mengirim, tetapi kantor akan meminta perbaikan sebelum suratnya dibuat.',
    en: 'Your answers contain: {signs}. Write in Latin letters, names as in the passport. You can still send, but the office will ask you to correct this before it makes the letter.',
  },
  where: { id: 'Ada di jawaban ini:', en: 'They are in these answers:' },
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

/** The answers in which they stand, whichever language their names are printed in. */
const answersWith = ({ pages, situation }: Shown, signs: readonly string[]) =>
  pages.flatMap(page =>
    page.fields
      .filter(field => {
        const { id, en } = showAnswer(field, situation.answers[field.id])
        return signs.some(sign => id.includes(sign) || en.includes(sign))
      })
      .map(field => ({ page: page.id, name: field.label ?? page.question })),
  )

type Shown = Pick<OwnDraft, 'definition' | 'draft' | 'pages' | 'situation'>

/** Told before sending, where it costs her a minute; never a refusal, for the office can still ask. */
export const UndrawableNotice = ({ own, letters }: { own: Shown; letters: Pick<Letters, 'uncovered'> }) => {
  const { definition, situation } = own
  const content = documentFields(definition, situation, { ...unissued, day: situation.today })
  const signs = content === null ? [] : undrawableIn(letters, { ...content, signatory: nobody })
  if (signs.length === 0) return null
  const found = answersWith(own, signs)
  return (
    <Banner tone="warning" title={words.title} focus={false}>
      <p>
        <T of={words.signs} with={{ signs: signs.join(' ') }} />
      </p>
      {found.length === 0 ? null : (
        <>
          <p>
            <T of={words.where} />
          </p>
          <ul>
            {found.map(({ page, name }) => (
              <li>
                <a href={stopPath(own.draft.id, { kind: 'question', id: page })}>
                  <T of={name} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  )
}
