import { Choice, type Problems, TextField } from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { type Form, lineOf } from '../../../../web/index.ts'
import { pagesFor } from '../../../catalogue/index.ts'
import type { Receiver } from '../../facts.ts'
import { nameWords } from '../../search-terms.ts'
import { applicantName, nameField } from '../applicant-name.ts'
import type { FieldLabels, OnDesk } from './desk-act.ts'
import { formProblems } from './read-form.ts'

type Other = Exclude<Receiver, 'holder'>

const words = {
  receiver: { id: 'Nama penerima', en: 'Name of the receiver' },
  who: { id: 'Orang tua yang menerima', en: 'Parent who receives it' },
  otherParent: { id: 'Orang tua yang lain', en: 'The other parent' },
  contradicts: {
    id: 'Nama ini bukan {name}, yang menurut pilihan Anda menerimanya. Hapus nama ini, atau ubah pilihannya.',
    en: 'This is not {name}, who by your choice receives it. Delete this name, or change the choice.',
  },
  contradictsHolder: {
    id: 'Anda memilih pemegang sendiri. Hapus nama ini, atau pilih wakil.',
    en: 'You chose the holder. Delete this name, or choose the proxy.',
  },
} as const satisfies Record<string, Phrase>

/** What is typed, and what is chosen. */
export const receiverLabels: { readonly typed: FieldLabels; readonly chosen: FieldLabels } = {
  typed: { 'proxy-receiver': words.receiver, 'parent-receiver': words.receiver },
  chosen: { 'parent-who': words.who },
}

const answersOf = ({ records, request }: OnDesk) => records.find(request.case.answers, 'answers')

/** The holder as the file names them; empty where that is erased. */
export const holderName = (at: OnDesk): string => applicantName(at.definition, answersOf(at))

type Parent = { readonly id: string; readonly label: Phrase; readonly name: string }

/** The parents as a child's file names them: whoever is named in it besides the holder. */
const parentsOf = (at: OnDesk): readonly Parent[] => {
  const [sent, holder] = [answersOf(at), nameField(at.definition)]
  if (sent === null) return []
  return pagesFor(at.definition, sent).flatMap(page =>
    page.fields.flatMap(({ id, type, label }) => {
      const name = sent.answers[id]
      return type === 'name' && id !== holder && typeof name === 'string'
        ? [{ id, label: label ?? page.question, name }]
        : []
    }),
  )
}

const typedIn = (form: Form | undefined, to: Other): string =>
  form === undefined ? '' : lineOf(form, `${to}-receiver`)

/** A name is typed where the choice is another: shown, so that it can be deleted. */
export const isStray = (form: Form | undefined, to: Other): boolean =>
  typedIn(form, to) !== '' && form?.text('to') !== to

const NameOf = ({ to }: { to: Other }) => <TextField name={`${to}-receiver`} label={words.receiver} />

/** Who the receiver is: a proxy is asked for; of two parents the file knows the names. The holder is the holder. */
export const ReceivedBy = ({ at, to, form }: { at: OnDesk; to: Other; form?: Form | undefined }) => {
  const parents = to === 'parent' ? parentsOf(at) : []
  if (parents.length === 0) return <NameOf to={to} />
  const named = parents.map(({ id, label, name }) => ({ value: id, label: name, hint: label }))
  const other = {
    ...{ value: 'other', label: words.otherParent, reveals: <NameOf to={to} /> },
    isOpen: typedIn(form, to) !== '',
  }
  return (
    <Choice name="parent-who" label={words.who} options={parents.length > 1 ? named : [...named, other]} />
  )
}

type ReadName = { readonly receiver: string } | { readonly problems: Problems }

/** The name by the choice made; a name typed beside it that is another's is no slip to pass over. */
const known = (form: Form, receiver: string, contradicts: Phrase): ReadName => {
  const own = new Set(nameWords(receiver))
  const stray = (['parent', 'proxy'] as const).filter(
    to => !nameWords(typedIn(form, to)).every(word => own.has(word)),
  )
  if (stray.length === 0) return { receiver }
  return { problems: Object.fromEntries(stray.map(to => [`${to}-receiver`, contradicts])) }
}

/** Who received it, by the file where the file knows, else as typed. */
export const readReceiver = (form: Form, at: OnDesk, to: Receiver): ReadName => {
  if (to === 'holder') return known(form, holderName(at), words.contradictsHolder)
  const parents = to === 'parent' ? parentsOf(at) : []
  const who = form.text('parent-who')
  const chosen = parents.find(({ id }) => id === who)
  if (chosen !== undefined) return known(form, chosen.name, fill(words.contradicts, { name: chosen.name }))
  if (parents.length > 0 && (parents.length > 1 || who !== 'other'))
    return { problems: { 'parent-who': formProblems.choose } }
  const receiver = typedIn(form, to)
  return receiver === '' ? { problems: { [`${to}-receiver`]: formProblems.empty } } : { receiver }
}
