import { TextArea } from '../../../../design/index.ts'
import type { Day, Phrase } from '../../../../kernel/index.ts'
import { linesOf } from '../../../../web/index.ts'
import { recordAttendance, recordBiometrics, recordInterview } from '../../record-visit.ts'
import { type StepRefused, stepRefusals } from '../../take-step.ts'
import { DayField, daysAt } from './day-field.tsx'
import type { DeskAct } from './desk-act.ts'
import { dayOf, formProblems } from './read-form.ts'

type Held = { readonly day: Day }
type Interview = Held & { readonly notes: string }

const notesLimit = 4000
const words = {
  attendance: { id: 'Catat kedatangan', en: 'Record attendance' },
  cameOn: { id: 'Pemohon datang pada', en: 'The applicant came on' },
  biometrics: { id: 'Catat foto dan sidik jari', en: 'Record photo and fingerprints' },
  takenOn: {
    id: 'Foto dan sidik jari diambil di sistem imigrasi pada',
    en: 'Photo and fingerprints were taken in the immigration system on',
  },
  interview: { id: 'Catat wawancara', en: 'Record the interview' },
  heldOn: { id: 'Wawancara dilakukan pada', en: 'The interview was held on' },
  notes: { id: 'Catatan wawancara', en: 'Notes of the interview' },
  notesHint: {
    id: 'Hanya yang perlu untuk keputusan. Pemohon berhak meminta untuk membacanya.',
    en: 'Only what the decision needs. The applicant has the right to ask to read it.',
  },
  save: { id: 'Catat', en: 'Record' },
} as const satisfies Record<string, Phrase>

const heldAct = (
  act: 'attendance' | 'biometrics',
  title: Phrase,
  label: Phrase,
  verb: typeof recordAttendance | typeof recordBiometrics,
): DeskAct<Held, StepRefused> => ({
  act,
  title,
  button: words.save,
  typed: { day: label },
  fields: at => <DayField at={at} label={label} />,
  read: (form, at) => {
    const read = dayOf(form, 'day', daysAt(at))
    return 'problem' in read ? { problems: { day: read.problem } } : { value: read }
  },
  decide: (request, { definition, step }, { day }) => verb(request, definition, { step: step.id, day }),
  refusals: stepRefusals,
})

/** She came in person. */
export const recordArrival = heldAct('attendance', words.attendance, words.cameOn, recordAttendance)

/** Taken in the immigration system; here stands only that and when. */
export const recordCapture = heldAct('biometrics', words.biometrics, words.takenOn, recordBiometrics)

/** She was interviewed; what was said is a record, not a fact. */
export const recordTalk: DeskAct<Interview, StepRefused> = {
  act: 'interview',
  title: words.interview,
  button: words.save,
  typed: { day: words.heldOn, notes: words.notes },
  fields: at => (
    <>
      <DayField at={at} label={words.heldOn} />
      <TextArea
        name="notes"
        label={words.notes}
        hint={words.notesHint}
        rows={8}
        limit={notesLimit}
        optional
      />
    </>
  ),
  read: (form, at) => {
    const read = dayOf(form, 'day', daysAt(at))
    const notes = linesOf(form, 'notes')
    const isLong = notes.length > notesLimit
    if (!('problem' in read) && !isLong) return { value: { day: read.day, notes } }
    return {
      problems: {
        ...('problem' in read ? { day: read.problem } : {}),
        ...(isLong ? { notes: formProblems['too-long'] } : {}),
      },
    }
  },
  record: ({ notes }) => (notes === '' ? null : { kind: 'notes', body: { text: notes } }),
  decide: (request, { definition, step }, { day }, notes) =>
    recordInterview(request, definition, { step: step.id, day, notes }),
  refusals: stepRefusals,
}
