import { DateField, type Problems, Select, TextField } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Form, lineOf } from '../../../../web/index.ts'
import type { Authority, Identity, Receiver } from '../../facts.ts'
import type { ShownPapers } from '../../records.ts'
import { authorityWords, identityWords } from '../../timeline.ts'
import { todayAt } from './day-field.tsx'
import type { FieldLabels, Standing } from './desk-act.ts'
import { dayOf, formProblems } from './read-form.ts'

type Other = Exclude<Receiver, 'holder'>

/** What somebody else shows: kinds for the fact, numbers and date for its record. */
export type Papers = {
  readonly authority: Authority
  readonly identity: Identity
  readonly kept: ShownPapers
}

/** Which papers may stand for whom. */
const papersOf: Readonly<Record<Other, readonly Authority[]>> = {
  parent: ['birth-certificate', 'family-card', 'other-document'],
  proxy: ['power-of-attorney', 'other-document'],
}

const words = {
  paper: { id: 'Bukti yang ditunjukkan', en: 'Paper that was shown' },
  number: { id: 'Nomor bukti', en: 'Number of that paper' },
  day: { id: 'Tanggal bukti', en: 'Date of that paper' },
  identity: { id: 'Identitas penerima yang dilihat', en: 'Identity of the receiver that was seen' },
  identityNumber: { id: 'Nomor identitas penerima', en: 'Number of that identity paper' },
} as const satisfies Record<string, Phrase>

/** What the fields are called, of either receiver. */
const labelsFor = (labels: FieldLabels): FieldLabels =>
  Object.fromEntries(
    Object.keys(papersOf).flatMap(to =>
      Object.entries(labels).map(([name, label]) => [`${to}-${name}`, label]),
    ),
  )
export const paperLabels = {
  typed: labelsFor({
    ...{ paperNumber: words.number, paperDay: words.day, identityNumber: words.identityNumber },
  }),
  chosen: labelsFor({ paper: words.paper, identity: words.identity }),
}

const identities = Object.entries(identityWords).map(([value, label]) => ({ value, label }))

/** Asked only of a receiver who is not the holder. */
export const ReceiverPapers = ({ to }: { to: Other }) => (
  <>
    <Select
      name={`${to}-paper`}
      label={words.paper}
      options={papersOf[to].map(value => ({ value, label: authorityWords[value] }))}
    />
    <TextField name={`${to}-paperNumber`} label={words.number} width={24} optional />
    <DateField name={`${to}-paperDay`} label={words.day} />
    <Select name={`${to}-identity`} label={words.identity} options={identities} />
    <TextField
      name={`${to}-identityNumber`}
      label={words.identityNumber}
      autocapitalize="characters"
      width={24}
    />
  </>
)

const isIdentity = (text: string): text is Identity => Object.hasOwn(identityWords, text)

/** Every paper is at least as old as today; how old it may be is the officer's to judge. */
const longAgo = '1900-01-01'
const longest = 60

export const readPapers = (
  form: Form,
  at: Standing,
  to: Other,
): { readonly papers: Papers } | { readonly problems: Problems } => {
  const name = (field: string) => `${to}-${field}`
  const paper = form.text(name('paper'))
  const authority = papersOf[to].find(each => each === paper)
  const identity = form.text(name('identity'))
  const day = dayOf(form, name('paperDay'), { sent: longAgo, today: todayAt(at), after: null })
  const authorityNumber = lineOf(form, name('paperNumber'))
  const identityNumber = lineOf(form, name('identityNumber'))
  const isTooLong = authorityNumber.length > longest
  const wrongIdentity = identityNumber === '' ? 'empty' : identityNumber.length > longest ? 'too-long' : null
  if (authority && isIdentity(identity) && 'day' in day && !isTooLong && wrongIdentity === null) {
    const kept = { authorityNumber: authorityNumber || null, authorityDay: day.day, identityNumber }
    return { papers: { authority, identity, kept } }
  }
  return {
    problems: {
      ...(authority ? {} : { [name('paper')]: formProblems.choose }),
      ...(isTooLong ? { [name('paperNumber')]: formProblems['too-long'] } : {}),
      ...('problem' in day ? { [name('paperDay')]: day.problem } : {}),
      ...(isIdentity(identity) ? {} : { [name('identity')]: formProblems.choose }),
      ...(wrongIdentity === null ? {} : { [name('identityNumber')]: formProblems[wrongIdentity] }),
    },
  }
}
