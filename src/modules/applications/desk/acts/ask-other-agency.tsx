import { Choice, T, TextArea, TextField } from '../../../../design/index.ts'
import type { Day, Phrase } from '../../../../kernel/index.ts'
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
import { DayField, daysAt } from './day-field.tsx'
import type { DeskAct } from './desk-act.ts'
import { codeProblem } from './names-applicant.ts'
import { dayOf, formProblems } from './read-form.ts'

const notesLimit = 4000
const words = {
  send: { id: 'Kirim ke instansi lain', en: 'Send to another agency' },
  sendButton: { id: 'Catat bahwa berkas dikirim', en: 'Record that the file was sent' },
  pauses: {
    id: 'Waktu layanan berhenti sampai jawaban diterima. Pemohon melihat siapa yang ditunggu:',
    en: 'The service clock stops until the answer comes. The applicant sees who is waited for:',
  },
  sentOn: { id: 'Dikirim pada', en: 'Sent on' },
  answeredOn: { id: 'Dijawab pada', en: 'Answered on' },
  reference: { id: 'Nomor rujukan di instansi itu', en: 'Reference at that agency' },
  answer: { id: 'Catat jawaban instansi', en: 'Record the agency’s answer' },
  answerButton: { id: 'Catat jawaban', en: 'Record the answer' },
  what: { id: 'Apa jawabannya?', en: 'What is the answer?' },
  notes: { id: 'Catatan', en: 'Notes' },
} as const satisfies Record<string, Phrase>

type SentOut = { readonly day: Day; readonly reference: string | null }

/** The file goes out; the clock stands still. */
export const askOtherAgency: DeskAct<SentOut, SendRefused> = {
  act: 'send-out',
  title: words.send,
  button: words.sendButton,
  lead: ({ step, definition }) => (
    <p>
      <T of={words.pauses} /> <T of={waitingWords(step.waitsFor ?? 'mission', definition)} />
    </p>
  ),
  typed: { day: words.sentOn, reference: words.reference },
  fields: at => (
    <>
      <DayField at={at} label={words.sentOn} />
      <TextField name="reference" label={words.reference} hint={outsideCodeRule} optional width={24} />
    </>
  ),
  read: (form, at) => {
    const reference = lineOf(form, 'reference')
    const wrong = reference === '' ? null : codeProblem(reference, at)
    const read = dayOf(form, 'day', daysAt(at))
    if (!('problem' in read) && wrong === null)
      return { value: { day: read.day, reference: reference || null } }
    return {
      problems: {
        ...('problem' in read ? { day: read.problem } : {}),
        ...(wrong === null ? {} : { reference: wrong }),
      },
    }
  },
  decide: (request, { definition, step }, sent) =>
    sendToAgency(request, definition, { step: step.id, ...sent }),
  refusals: sendRefusals,
}

type Answered = { readonly answer: AgencyAnswer; readonly day: Day; readonly notes: string }

/** The answer is in; the clock goes on, and the date told now is on record. */
export const recordReply: DeskAct<Answered, AnswerRefused> = {
  act: 'answer-in',
  title: words.answer,
  button: words.answerButton,
  typed: { day: words.answeredOn, notes: words.notes },
  chosen: { answer: words.what },
  fields: at => (
    <>
      <Choice
        name="answer"
        label={words.what}
        options={Object.entries(agencyAnswerWords).map(([value, label]) => ({ value, label }))}
      />
      <DayField at={at} label={words.answeredOn} />
      <TextArea name="notes" label={words.notes} rows={4} limit={notesLimit} optional />
    </>
  ),
  read: (form, at) => {
    const answer = form.text('answer')
    const read = dayOf(form, 'day', daysAt(at))
    const notes = linesOf(form, 'notes')
    const isAnswer = answer === 'approved' || answer === 'refused'
    if (isAnswer && !('problem' in read) && notes.length <= notesLimit)
      return { value: { answer, day: read.day, notes } }
    return {
      problems: {
        ...(isAnswer ? {} : { answer: formProblems.choose }),
        ...('problem' in read ? { day: read.problem } : {}),
        ...(notes.length > notesLimit ? { notes: formProblems['too-long'] } : {}),
      },
    }
  },
  record: ({ notes }) => (notes === '' ? null : { kind: 'notes', body: { text: notes } }),
  decide: (request, { definition, step, calendar, visit }, { answer, day }, notes) => {
    const due = dueAfterWait(request, definition.clock, calendar, day) ?? visit.app.now().toISOString()
    return recordAgencyAnswer(request, definition, { step: step.id, answer, notes, due, day })
  },
  refusals: answerRefusals,
}
