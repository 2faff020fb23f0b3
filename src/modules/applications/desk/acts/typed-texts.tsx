import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Form, linesOf } from '../../../../web/index.ts'
import type { Definition } from '../../../catalogue/index.ts'
import { itemName } from '../../item-name.ts'
import { reasonWords } from './reason-fields.tsx'

const words = {
  yours: { id: 'Yang sudah Anda tulis', en: 'What you had written' },
  copy: {
    id: 'Belum dicatat di mana pun. Salin dulu bila masih diperlukan.',
    en: 'It is recorded nowhere yet. Copy it first if you still need it.',
  },
  items: { id: 'Yang Anda pilih', en: 'What you chose' },
  notes: { id: 'Catatan', en: 'Notes' },
} as const satisfies Record<string, Phrase>

/** Fields of the deeds that take somebody time to write. */
const texts = [
  { name: 'reasonId', label: reasonWords.indonesian },
  { name: 'reasonEn', label: reasonWords.english },
  { name: 'notes', label: words.notes },
] as const

/** Where a deed cannot be done any more: what was chosen to be corrected and its long texts, to be copied; nothing where none was. */
export const TypedTexts = ({ form, definition }: { form: Form; definition: Definition }) => {
  const written = texts.flatMap(({ name, label }) => {
    const lines = linesOf(form, name).split('\n').filter(Boolean)
    return lines.length === 0 ? [] : [{ label, value: lines.map(line => <p>{line}</p>) }]
  })
  const chosen = [...form.all('items'), ...form.all('documents')].map(id => (
    <p>
      <T of={itemName(definition, id)} />
    </p>
  ))
  const rows = [...(chosen.length === 0 ? [] : [{ label: words.items, value: chosen }]), ...written]
  if (rows.length === 0) return null
  return (
    <>
      <h2>
        <T of={words.yours} />
      </h2>
      <p>
        <T of={words.copy} />
      </p>
      <SummaryList rows={rows} />
    </>
  )
}
