import { Button, Form, type Problems, T, TextArea } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Form as Posted } from '../../../../web/index.ts'
import { isGiven, type Requirement } from '../../../catalogue/index.ts'
import { mostSaid } from '../../said.ts'
import { stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'

const words = {
  title: { id: 'Tidak punya dokumen ini?', en: 'You do not have this document?' },
  why: { id: 'Saya tidak punya dokumen ini, karena', en: 'I do not have it, because' },
  hint: {
    id: 'Permohonan tetap dapat dikirim. Petugas membaca alasan ini dan memberi tahu langkah berikutnya.',
    en: 'You can still send the request. The officer reads this reason and tells you what to do.',
  },
  go: { id: 'Simpan alasan dan lanjut', en: 'Save the reason and continue' },
  say: {
    id: 'Tulis mengapa Anda tidak punya dokumen ini.',
    en: 'Write why you do not have this document.',
  },
  long: { id: 'Tulis paling banyak {limit} huruf.', en: 'Write at most {limit} characters.' },
} as const satisfies Record<string, Phrase>

/** The way on for whoever does not have a document: a reason in words, which the officer reads. */
export const LackDocument = ({
  own,
  requirement,
  problems,
  posted,
}: {
  own: OwnDraft
  requirement: Requirement
  problems: Problems
  posted?: Posted | undefined
}) => {
  const { id, mayLack, optional } = requirement
  if (!mayLack || optional || isGiven(requirement, own.uploads)) return null
  const said = own.draft.said[id]
  return (
    <>
      <h2>
        <T of={words.title} />
      </h2>
      <Form
        action={`${stopPath(own.draft.id, { kind: 'document', id })}/end`}
        problems={problems}
        answers={posted}
      >
        <TextArea
          name="why"
          label={words.why}
          hint={words.hint}
          rows={3}
          limit={mostSaid}
          value={said?.says === 'not-here' ? said.text : ''}
        />
        <Button label={words.go} tone="secondary" />
      </Form>
    </>
  )
}

/** Why she lacks it, as she wrote it; null where this form was not the one that was sent. */
export const readLack = (
  { mayLack }: Requirement,
  form: Posted,
): { readonly text: string } | { readonly problem: Phrase } | null => {
  if (!mayLack || !('why' in form.fields)) return null
  const text = form.text('why').trim()
  if (text === '') return { problem: words.say }
  if (text.length > mostSaid) {
    const limit = String(mostSaid)
    return {
      problem: { id: words.long.id.replace('{limit}', limit), en: words.long.en.replace('{limit}', limit) },
    }
  }
  return { text }
}
