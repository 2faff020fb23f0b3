import { Choice, Inset, type Problems, T, YesNo } from '../../../../design/index.ts'
import { capitalised, fill, type Phrase } from '../../../../kernel/index.ts'
import type { Form } from '../../../../web/index.ts'
import { holdDocument, recordUse } from '../../../documents/index.ts'
import type { Receiver } from '../../facts.ts'
import { type HandOverRefused, handOver, handOverRefusals, heedLetter, receiversOf } from '../../hand-over.ts'
import { receiverWords } from '../../timeline.ts'
import { DayField, daysAt } from './day-field.tsx'
import type { DeskAct, Standing } from './desk-act.ts'
import { NewNumber, newNumberIn, numberLabels, numberProblems, oldNumbersOf } from './new-number.tsx'
import { knowNewPassport } from './new-passport.ts'
import { dayOf, formProblems } from './read-form.ts'
import { holderName, isStray, ReceivedBy, readReceiver, receiverLabels } from './received-by.tsx'
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
  oldBook: { id: 'Apakah paspor lama sudah dilihat?', en: 'Was the old passport seen?' },
  oldBookIs: { id: 'Nomor menurut pemohon: {number}', en: 'Its number, by the applicant: {number}' },
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

/** Whoever is not the holder: their name, and what they show. */
const OtherReceiver = ({ to, ...of }: { at: Standing; to: 'parent' | 'proxy'; form?: Form | undefined }) => (
  <>
    <ReceivedBy to={to} {...of} />
    <ReceiverPapers to={to} />
  </>
)

/** Given out on record: what was seen, the new number, and to whom. */
export const giveOut: DeskAct<Given, HandOverRefused> = {
  act: 'hand-over',
  title: words.title,
  button: words.save,
  typed: { day: words.on, ...receiverLabels.typed, ...numberLabels.typed, ...paperLabels.typed },
  chosen: {
    ...{ to: words.to, allTheSame: words.allTheSame, oldBookSeen: words.oldBook },
    ...{ ...receiverLabels.chosen, ...numberLabels.chosen, ...paperLabels.chosen },
  },
  fields: (at, form) => (
    <>
      <LetterOver at={at} />
      <DayField at={at} label={words.on} />
      <Choice
        name="to"
        label={words.to}
        options={receiversOf(at.request).map(to => ({
          ...{ value: to, label: capitalised(receiverWords[to]) },
          ...(to === 'holder'
            ? { hint: holderName(at) || undefined }
            : { isOpen: isStray(form, to), reveals: <OtherReceiver at={at} to={to} form={form} /> }),
        }))}
      />
      {givesBook(at) ? <NewNumber at={at} form={form} /> : null}
      {hasOldBook(at) ? <YesNo name="oldBookSeen" label={words.oldBook} hint={oldBookHint(at)} /> : null}
    </>
  ),
  read: (form, at) => {
    const day = dayOf(form, 'day', daysAt(at))
    const to = receiverIn(form, at)
    const named = to === undefined ? { problems: { to: formProblems.choose } } : readReceiver(form, at, to)
    const read = to !== undefined && to !== 'holder' ? readPapers(form, at, to) : { papers: null }
    const isOldUnsaid = hasOldBook(at) && !['yes', 'no'].includes(form.text('oldBookSeen'))
    const isEndUnheard = letterEnd(at) !== null && !['yes', 'no'].includes(form.text('allTheSame'))
    const problems: Problems = {
      ...('problem' in day ? { day: day.problem } : {}),
      ...('problems' in named ? named.problems : {}),
      ...('problems' in read ? read.problems : {}),
      ...(givesBook(at) ? numberProblems(form, at) : {}),
      ...(isEndUnheard ? { allTheSame: formProblems.choose } : {}),
      ...(isOldUnsaid ? { oldBookSeen: formProblems.choose } : {}),
    }
    const isWrong = Object.keys(problems).length > 0
    if (isWrong || to === undefined || 'problem' in day || 'problems' in named || 'problems' in read)
      return { problems }
    return {
      value: {
        ...{ day: day.day, to, receiver: named.receiver, papers: read.papers },
        oldBookSeen: form.text('oldBookSeen') === 'yes',
        isGivenAllTheSame: form.text('allTheSame') === 'yes',
        passportNumber: givesBook(at) ? newNumberIn(form) : null,
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
