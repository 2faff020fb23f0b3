import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Form, lineOf, linesOf } from '../../../../web/index.ts'
import type { Definition } from '../../../catalogue/index.ts'
import { itemName } from '../../item-name.ts'
import type { FieldLabels } from './desk-act.ts'

const words = {
  yours: { id: 'Yang sudah Anda tulis', en: 'What you had written' },
  copy: {
    id: 'Belum dicatat di mana pun. Salin dulu bila masih diperlukan.',
    en: 'It is recorded nowhere yet. Copy it first if you still need it.',
  },
  items: { id: 'Yang Anda pilih', en: 'What you chose' },
} as const satisfies Record<string, Phrase>

/** A text as it was typed, or a date out of its three boxes. */
const typedIn = (form: Form, name: string): readonly string[] => {
  const lines = linesOf(form, name).split('\n').filter(Boolean)
  const boxes = ['day', 'month', 'year'].map(box => lineOf(form, `${name}-${box}`)).filter(Boolean)
  return boxes.length === 0 ? lines : [boxes.join('-')]
}

type Props = { form: Form; typed: FieldLabels; definition: Definition }

/** Where a deed cannot be done any more: what was chosen to be corrected and all that was typed, to be copied; nothing where none was. */
export const TypedTexts = ({ form, typed, definition }: Props) => {
  const written = Object.entries(typed).flatMap(([name, label]) => {
    const lines = typedIn(form, name)
    return lines.length === 0 ? [] : [{ label, value: lines.map(line => <p dir="auto">{line}</p>) }]
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
