import { Banner, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Definition, decidingFields } from '../../../catalogue/index.ts'
import { WrittenReason } from '../../citizen/pages/written-reason.tsx'
import { itemName } from '../../item-name.ts'
import { isNothingChanged } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  asked: { id: 'Petugas meminta Anda memperbaiki:', en: 'The officer asks you to correct:' },
  unchanged: { id: 'belum diubah', en: 'not changed yet' },
  changed: { id: 'sudah diubah', en: 'changed' },
  right: { id: 'Anda menyatakan sudah benar', en: 'you said it is right' },
  notInCase: {
    id: 'tidak diminta dalam permohonan ini; Anda tidak perlu memberikannya, dan petugas diberi tahu saat Anda mengirim',
    en: 'your request does not ask for it; you need not give it, and the officer is told when you send',
  },
  more: {
    id: 'Jawaban yang Anda ubah dapat membuka pertanyaan atau dokumen lain. Yang diperlukan akan ditanyakan sebelum Anda mengirim.',
    en: 'An answer that you change may ask for further questions or documents. You are asked for all of it before you send.',
  },
  kind: { id: 'Perbaikan', en: 'Correction' },
  nothing: {
    id: 'Belum ada yang diubah. Perbaikan dapat dikirim setelah satu hal diubah, atau setelah Anda menyatakan bahwa jawaban Anda sudah benar.',
    en: 'Nothing has been changed yet. The correction can be sent once one thing is changed, or you say that your answer is right.',
  },
} as const satisfies Record<string, Phrase>

const stateOf = ({ asked, draft }: OwnDraft, item: string): Phrase => {
  if (asked?.inCase.includes(item) === false) return words.notInCase
  if (draft.said[item]?.says === 'right') return words.right
  return asked?.changed.includes(item) ? words.changed : words.unchanged
}

/** Whether a changed answer may ask for more than the officer did. */
export const mayAskMore = (definition: Definition, items: readonly string[]): boolean => {
  const deciding = decidingFields(definition)
  return items.some(item => deciding.has(item))
}

/** On every page of a correction: what the officer asked, why, and what of it is still as it was sent. */
export const AskedNotice = ({ own }: { own: OwnDraft }) => {
  const { asked, definition } = own
  if (asked === null) return null
  return (
    <Banner tone="info" kind={words.kind} title={words.asked}>
      <ul>
        {asked.items.map(item => (
          <li>
            <strong>
              <T of={itemName(definition, item)} />
            </strong>
            {' – '}
            <T of={stateOf(own, item)} />
          </li>
        ))}
      </ul>
      <WrittenReason reason={asked.reason} />
      {mayAskMore(definition, asked.items) ? (
        <p>
          <T of={words.more} />
        </p>
      ) : null}
      {isNothingChanged(own) ? (
        <p>
          <T of={words.nothing} />
        </p>
      ) : null}
    </Banner>
  )
}
