import { Button, Form, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { mayAskMore } from '../../drafts/pages/asked-notice.tsx'
import { itemName } from '../../item-name.ts'
import { caseOn, itemsOf } from '../../items-of.ts'
import type { OwnFile } from '../own-file.ts'
import { WrittenReason } from './written-reason.tsx'

const words = {
  heading: { id: 'Yang perlu Anda perbaiki', en: 'What you need to correct' },
  only: {
    id: 'Hanya ini yang perlu diperbaiki. Jawaban dan dokumen lain tetap seperti yang Anda kirim.',
    en: 'Only this needs to be corrected. Your other answers and documents stay as you sent them.',
  },
  more: {
    id: 'Bila jawaban berubah, mungkin ada pertanyaan atau dokumen lain yang diperlukan.',
    en: 'If an answer changes, further questions or documents may be needed.',
  },
  notInCase: {
    id: 'tidak diminta dalam permohonan ini; Anda tidak perlu memberikannya. Tekan tombol di bawah, lalu kirim: petugas diberi tahu.',
    en: 'your request does not ask for it; you need not give it. Press the button below, then send: the officer is told.',
  },
  button: { id: 'Perbaiki sekarang', en: 'Correct it now' },
} as const satisfies Record<string, Phrase>

/** What an officer asks her to correct, why, and the way to do it. */
export const Correction = ({ file }: { file: OwnFile }) => {
  const { id, request, definition, records, answers, today } = file
  if (request.asked === null || request.status !== 'correction-asked') return null
  const inCase = itemsOf(definition, caseOn(today, answers))
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <WrittenReason reason={records.find(request.asked.reason, 'reason')} />
      <ul>
        {request.asked.items.map(item => (
          <li>
            <T of={itemName(definition, item)} />
            {inCase.includes(item) ? null : (
              <>
                {' – '}
                <T of={words.notInCase} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="soft">
        <T of={words.only} /> {mayAskMore(definition, request.asked.items) ? <T of={words.more} /> : null}
      </p>
      <Form action={`/applications/${id}/corrections`}>
        <Button label={words.button} tone="primary" />
      </Form>
    </>
  )
}
