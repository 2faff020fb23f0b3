import { Choice, Inset, T, TextField, YesNo } from '../../../../design/index.ts'
import { capitalised, fill, type Phrase } from '../../../../kernel/index.ts'
import { type Form, lineOf } from '../../../../web/index.ts'
import { holdDocument, recordUse } from '../../../documents/index.ts'
import type { Receiver } from '../../facts.ts'
import { type HandOverRefused, handOver, handOverRefusals, heedLetter, receiversOf } from '../../hand-over.ts'
import { receiverWords } from '../../timeline.ts'
import { DayField, daysAt } from './day-field.tsx'
import type { DeskAct, Standing } from './desk-act.ts'
import { knowNewPassport } from './new-passport.ts'
import { dayOf, formProblems } from './read-form.ts'
import { type Papers, paperLabels, ReceiverPapers, readPapers } from './receiver-papers.tsx'

type Given = {
  readonly day: string
  readonly to: Receiver
  readonly oldBookSeen: boolean
  /** It was said that the book is given although its letter has ended. */
  readonly isGivenAllTheSame: boolean
  readonly passportNumber: string | null
  readonly receiver: string
  /** Null: handed to the holder. */
  readonly papers: Papers | null
}

const words = {
  title: { id: 'Serahkan kepada pemohon', en: 'Hand over' },
  save: { id: 'Catat penyerahan', en: 'Record the hand-over' },
  on: { id: 'Diserahkan pada', en: 'Handed over on' },
  to: { id: 'Diserahkan kepada', en: 'Handed over to' },
  receiver: { id: 'Nama penerima', en: 'Name of the receiver' },
  oldBook: { id: 'Apakah paspor lama sudah dilihat?', en: 'Was the old passport seen?' },
  number: { id: 'Nomor paspor baru', en: 'Number of the new passport' },
  oldBookIs: { id: 'Nomor menurut pemohon: {number}', en: 'Its number, by the applicant: {number}' },
  oldNumber: {
    id: 'Ini nomor paspor lama. Isi nomor paspor yang baru.',
    en: 'This is the number of the old passport. Enter that of the new one.',
  },
  voided: {
    id: 'Surat {number} untuk permohonan ini sudah dibatalkan. Baca sebabnya di berkas dulu.',
    en: 'The letter {number} for this request was cancelled. Read why in the file first.',
  },
  revoked: {
    id: 'Surat {number} untuk permohonan ini sudah dicabut. Baca sebabnya di berkas dulu.',
    en: 'The letter {number} for this request was revoked. Read why in the file first.',
  },
  allTheSame: {
    id: 'Apakah paspor tetap diserahkan, walaupun suratnya tidak berlaku?',
    en: 'Is the passport handed over all the same, though its letter is not valid?',
  },
} as const satisfies Record<string, Phrase>

/** How the letter came to its end; null where it stands. */
const letterEnd = ({ letter }: Standing): Phrase | null => {
  if (letter === null) return null
  const { voidedAt, revokedAt, number } = letter
  if (voidedAt !== null) return fill(words.voided, { number })
  return revokedAt === null ? null : fill(words.revoked, { number })
}

/** Passport numbers that the applicant gave: those of the old book. */
const oldNumbersOf = ({ definition, request, records }: Standing): readonly string[] => {
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null) return []
  return definition.form
    .flatMap(page => page.fields)
    .filter(field => field.type === 'passportNumber')
    .map(field =>
      String(sent.answers[field.id] ?? '')
        .replace(/[\s-]/g, '')
        .toUpperCase(),
    )
}

/** A book is handed out where the document that was issued is only the letter to collect it with. */
const givesBook = ({ definition }: Standing): boolean =>
  definition.steps.table.some(step => step.act === 'biometrics')

/** The definition's own cases tell whether an old book can be shown; a lost one cannot. */
const hasOldBook = (at: Standing): boolean => givesBook(at) && at.request.case.variant.reason !== 'lost'

/** Which old book to look for; nothing where the applicant gave no number. */
const oldBookHint = (at: Standing): Phrase | undefined => {
  const number = [...new Set(oldNumbersOf(at).filter(Boolean))].join(', ')
  return number === '' ? undefined : fill(words.oldBookIs, { number })
}

const receiverIn = (form: Form, at: Standing): Receiver | undefined =>
  receiversOf(at.request).find(each => each === form.text('to'))

/** Said before anything is filled in, and asked: without a letter that stands the book is given only knowingly. */
const LetterOver = ({ at }: { at: Standing }) => {
  const end = letterEnd(at)
  if (end === null) return null
  return (
    <>
      <Inset>
        <T of={end} />
      </Inset>
      <YesNo name="allTheSame" label={words.allTheSame} />
    </>
  )
}

/** Given out on record: what was seen, the new number, and to whom. */
export const giveOut: DeskAct<Given, HandOverRefused> = {
  act: 'hand-over',
  title: words.title,
  button: words.save,
  typed: { day: words.on, receiver: words.receiver, passportNumber: words.number, ...paperLabels.typed },
  chosen: {
    ...{ to: words.to, allTheSame: words.allTheSame, oldBookSeen: words.oldBook },
    ...paperLabels.chosen,
  },
  fields: at => (
    <>
      <LetterOver at={at} />
      <DayField at={at} label={words.on} />
      <Choice
        name="to"
        label={words.to}
        options={receiversOf(at.request).map(value => ({
          value,
          label: capitalised(receiverWords[value]),
          ...(value === 'holder' ? {} : { reveals: <ReceiverPapers to={value} /> }),
        }))}
      />
      <TextField name="receiver" label={words.receiver} />
      {givesBook(at) ? (
        <TextField name="passportNumber" label={words.number} autocapitalize="characters" width={16} />
      ) : null}
      {hasOldBook(at) ? <YesNo name="oldBookSeen" label={words.oldBook} hint={oldBookHint(at)} /> : null}
    </>
  ),
  read: (form, at) => {
    const day = dayOf(form, 'day', daysAt(at))
    const to = receiverIn(form, at)
    const receiver = lineOf(form, 'receiver')
    const number = lineOf(form, 'passportNumber').replace(/[\s-]/g, '').toUpperCase()
    const isNumberWrong = givesBook(at) && !/^[A-Z0-9]{3,20}$/.test(number)
    // The new book never carries the old one's number; whoever types it reads from the wrong book.
    const isOldNumber = !isNumberWrong && givesBook(at) && oldNumbersOf(at).includes(number)
    const isOldUnsaid = hasOldBook(at) && !['yes', 'no'].includes(form.text('oldBookSeen'))
    const isEndUnheard = letterEnd(at) !== null && !['yes', 'no'].includes(form.text('allTheSame'))
    const read = to !== undefined && to !== 'holder' ? readPapers(form, at, to) : { papers: null }
    if (
      'papers' in read &&
      !('problem' in day) &&
      to !== undefined &&
      receiver !== '' &&
      !isNumberWrong &&
      !isOldNumber &&
      !isOldUnsaid &&
      !isEndUnheard
    ) {
      const isGivenAllTheSame = form.text('allTheSame') === 'yes'
      const oldBookSeen = form.text('oldBookSeen') === 'yes'
      return {
        value: {
          ...{ day: day.day, to, receiver, oldBookSeen, isGivenAllTheSame, papers: read.papers },
          passportNumber: givesBook(at) ? number : null,
        },
      }
    }
    return {
      problems: {
        ...('problem' in day ? { day: day.problem } : {}),
        ...(to === undefined ? { to: formProblems.choose } : {}),
        ...('problems' in read ? read.problems : {}),
        ...(receiver === '' ? { receiver: formProblems.empty } : {}),
        ...(isNumberWrong ? { passportNumber: formProblems.empty } : {}),
        ...(isOldNumber ? { passportNumber: words.oldNumber } : {}),
        ...(isEndUnheard ? { allTheSame: formProblems.choose } : {}),
        ...(isOldUnsaid ? { oldBookSeen: formProblems.choose } : {}),
      },
    }
  },
  record: ({ passportNumber, receiver, papers }) => ({
    kind: 'hand-over',
    body: { passportNumber, receiver, shown: papers?.kept ?? null },
  }),
  decide: (request, at, { day, to, oldBookSeen, papers }, record) =>
    handOver(request, at.definition, {
      ...{ step: at.step.id, day, to, oldBookSeen, record: record ?? '' },
      shown: papers === null ? null : { authority: papers.authority, identity: papers.identity },
      needsOldBook: hasOldBook(at),
    }),
  alongside: async (entry, at, { passportNumber, isGivenAllTheSame, day }) => {
    // As it stands now, and not when the page was read: it may have ended meanwhile.
    const letter = at.letter === null ? null : await holdDocument(entry.tx, at.letter.id)
    const refused = heedLetter(letter, isGivenAllTheSame)
    if (refused !== undefined) return refused
    // Only what collects a book is used up by giving it out.
    if (letter !== null && givesBook(at)) await recordUse(entry, { ...letter, on: day })
    await knowNewPassport(entry, at, passportNumber, at.visit.app.now())
    return undefined
  },
  refusals: handOverRefusals,
}
