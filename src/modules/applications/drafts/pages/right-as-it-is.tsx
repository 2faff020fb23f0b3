import { Button, Form, Inset, OwnValue, T, TextArea } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther } from '../../../../web/index.ts'
import { itemName } from '../../item-name.ts'
import { mostSaid } from '../../said.ts'
import { keepSaid } from '../draft.ts'
import { stopAfter, stopOf, stopPath } from '../next-stop.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'

const words = {
  answer: { id: 'Jawaban saya sudah benar', en: 'My answer is right' },
  document: { id: 'Dokumen saya sudah benar', en: 'My document is right' },
  said: { id: 'Anda menyatakan ini sudah benar.', en: 'You said that this is right.' },
  why: { id: 'Penjelasan untuk petugas', en: 'A sentence to the officer' },
  hint: {
    id: 'Tekan tombol ini bila tidak ada yang perlu diubah. Petugas membacanya.',
    en: 'Press this if nothing needs to be changed. The officer reads it.',
  },
} as const satisfies Record<string, Phrase>

const isDocument = (own: OwnDraft, item: string): boolean =>
  own.requirements.some(requirement => requirement.id === item)

/** Whether it was sent with something that may be right. */
const isThere = (own: OwnDraft, item: string): boolean =>
  isDocument(own, item)
    ? own.uploads.some(upload => upload.requirement === item)
    : own.situation.answers[item] !== undefined

/** In a correction: that what the officer asked about is right as it was sent, once for each item. */
export const RightAsItIs = ({ own, items }: { own: OwnDraft; items: readonly string[] }) => {
  const { asked, draft, definition } = own
  if (asked === null) return null
  const open = items.filter(item => asked.items.includes(item) && isThere(own, item))
  return (
    <>
      {open.map(item => {
        const said = draft.said[item]
        const isSaid = said?.says === 'right'
        if (asked.changed.includes(item) && !isSaid) return null
        const here = stopPath(draft.id, stopOf(own, item))
        const label = isDocument(own, item) ? words.document : words.answer
        return (
          <Form action={isDocument(own, item) ? `${here}/end` : here}>
            <h2>
              <T of={label} />: <T of={itemName(definition, item)} />
            </h2>
            {isSaid ? (
              <Inset>
                <T of={words.said} />
              </Inset>
            ) : null}
            <OwnValue name="right" value={item} />
            <TextArea
              name={`why-${item}`}
              label={words.why}
              hint={words.hint}
              rows={2}
              limit={mostSaid}
              optional
              value={said?.text ?? ''}
            />
            <Button label={label} tone="secondary" about={itemName(definition, item)} />
          </Form>
        )
      })}
    </>
  )
}

/** Nothing needs to be changed in what was asked: it counts as answered, and goes to the officer with her words. */
export const confirmItem: Handler = async visit => {
  const { app, form } = visit
  const own = await ownDraft(visit)
  const item = form.text('right')
  if (own.asked === null || !own.asked.items.includes(item) || !isThere(own, item)) return notFound()
  const text = form.text(`why-${item}`).trim().slice(0, mostSaid)
  const said = { says: 'right', text: text === '' ? null : text } as const
  if (!(await keepSaid(app.db, own.draft, { item, said }, app.now()))) return notFound()
  const after = await ownDraft(visit)
  return seeOther(stopPath(own.draft.id, stopAfter(after, stopOf(after, item))))
}
