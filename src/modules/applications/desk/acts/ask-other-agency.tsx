import { Choice, T, TextArea, TextField } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { lineOf, linesOf } from '../../../../web/index.ts'
import {
  type AnswerRefused,
  answerRefusals,
  recordAgencyAnswer,
  type SendRefused,
  sendRefusals,
  sendToAgency,
} from '../../ask-agency.ts'
import { dueAfterWait } from '../../due-of.ts'
import type { AgencyAnswer } from '../../facts.ts'
import { outsideCodeRule } from '../../outside-code.ts'
import { agencyAnswerWords } from '../../timeline.ts'
import { waitingWords } from '../../waiting-words.ts'
import type { DeskAct } from './desk-act.ts'
import { codeProblem } from './names-applicant.ts'
import { formProblems } from './read-form.ts'

const notesLimit = 4000
const words = {
  send: { id: 'Kirim ke instansi lain', en: 'Send to another agency' },
  sendButton: { id: 'Catat bahwa berkas dikirim', en: 'Record that the file was sent' },
  pauses: {
    id: 'Waktu layanan berhenti sampai jawaban diterima. Pemohon melihat siapa yang ditunggu:',
    en: 'The service clock stops until the answer comes. The applicant sees who is waited for:',
  },
  reference: { id: 'Nomor rujukan di instansi itu', en: 'Reference at that agency' },
  answer: { id: 'Catat jawaban instansi', en: 'Record the agency’s answer' },
  answerButton: { id: 'Catat jawaban', en: 'Record the answer' },
  what: { id: 'Apa jawabannya?', en: 'What is the answer?' },
  notes: { id: 'Catatan', en: 'Notes' },
} as const satisfies Record<string, Phrase>

/** The file goes out; the clock stands still. */
export const askOtherAgency: DeskAct<{ readonly reference: string | null }, SendRefused> = {
  act: 'send-out',
  title: words.send,
  button: words.sendButton,
  lead: ({ step, definition }) => (
    <p>
      <T of={words.pauses} /> <T of={waitingWords(step.waitsFor ?? 'mission', definition)} />
    </p>
  ),
  typed: { reference: words.reference },
  fields: () => (
    <TextField name="reference" label={words.reference} hint={outsideCodeRule} optional width={24} />
  ),
  read: (form, at) => {
    const reference = lineOf(form, 'reference')
    const wrong = reference === '' ? null : codeProblem(reference, at)
    return wrong === null ? { value: { reference: reference || null } } : { problems: { reference: wrong } }
  },
  decide: (request, { definition, step }, { reference }) =>
    sendToAgency(request, definition, { step: step.id, reference }),
  refusals: sendRefusals,
}

type Answered = { readonly answer: AgencyAnswer; readonly notes: string }

/** The answer is in; the clock goes on, and the date told now is on record. */
export const recordReply: DeskAct<Answered, AnswerRefused> = {
  act: 'answer-in',
  title: words.answer,
  button: words.answerButton,
  typed: { notes: words.notes },
  chosen: { answer: words.what },
  fields: () => (
    <>
      <Choice
        name="answer"
        label={words.what}
        options={Object.entries(agencyAnswerWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="notes" label={words.notes} rows={4} limit={notesLimit} optional />
    </>
  ),
  read: form => {
    const answer = form.text('answer')
    const notes = linesOf(form, 'notes')
    if ((answer === 'approved' || answer === 'refused') && notes.length <= notesLimit)
      return { value: { answer, notes } }
    return {
      problems: {
        ...(answer === 'approved' || answer === 'refused' ? {} : { answer: formProblems.choose }),
        ...(notes.length > notesLimit ? { notes: formProblems['too-long'] } : {}),
      },
    }
  },
  record: ({ notes }) => (notes === '' ? null : { kind: 'notes', body: { text: notes } }),
  decide: (request, { definition, step, calendar, visit }, { answer }, notes) => {
    const now = visit.app.now()
    const due = dueAfterWait(request, definition.clock, calendar, now) ?? now.toISOString()
    return recordAgencyAnswer(request, definition, { step: step.id, answer, notes, due })
  },
  refusals: answerRefusals,
}
