import { CheckboxGroup, type Problems, TextField } from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { type Form, lineOf } from '../../../../web/index.ts'
import type { FieldLabels, OnDesk } from './desk-act.ts'
import { formProblems } from './read-form.ts'

const words = {
  number: { id: 'Nomor paspor baru', en: 'Number of the new passport' },
  notANumber: {
    id: 'Nomor paspor hanya memuat huruf dan angka, paling sedikit tiga. Lihat halaman pertama paspor yang baru.',
    en: 'A passport number has letters and digits only, three at least. Look at the first page of the new passport.',
  },
  oldNumber: {
    id: 'Ini nomor paspor lama. Isi nomor paspor yang baru.',
    en: 'This is the number of the old passport. Enter that of the new one.',
  },
  shared: { id: 'Nomor ini sudah ada pada orang lain', en: 'This number is another person’s already' },
  sharedHint: {
    id: 'Permohonan dari orang lain di perwakilan ini yang memuat {number}: {count}. Bila salah baca, betulkan nomornya.',
    en: 'Requests of other people at this mission that name {number}: {count}. If it was misread, correct the number.',
  },
  agree: { id: 'Benar, {number} tertulis di paspor yang diserahkan', en: 'Yes, the passport reads {number}' },
  mustAgree: {
    id: 'Nomor {number} sudah ada pada permohonan orang lain. Betulkan, atau centang bahwa memang itu yang tertulis.',
    en: 'Another person’s request names {number} already. Correct it, or tick that this is what the passport says.',
  },
} as const satisfies Record<string, Phrase>

export const numberLabels = {
  typed: { passportNumber: words.number },
  chosen: { sharedNumber: words.shared },
} as const satisfies Record<string, FieldLabels>

const bare = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** As typed, in the way in which numbers are kept. */
export const newNumberIn = (form: Form): string => bare(lineOf(form, 'passportNumber'))

/** Passport numbers that the applicant gave: those of the old book. */
export const oldNumbersOf = ({ definition, request, records }: OnDesk): readonly string[] => {
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null) return []
  return definition.form
    .flatMap(page => page.fields)
    .filter(field => field.type === 'passportNumber')
    .map(field => bare(String(sent.answers[field.id] ?? '')))
}

/** What is wrong with the number itself. */
const faultOf = (number: string, at: OnDesk): Phrase | null => {
  if (number === '') return formProblems.empty
  if (!/^[A-Z0-9]{3,20}$/.test(number)) return words.notANumber
  // The new book never carries the old one's number; whoever types it reads from the wrong book.
  return oldNumbersOf(at).includes(number) ? words.oldNumber : null
}

/** What is ticked is this very number, and no later one. */
const isShared = (number: string, at: OnDesk): boolean => at.sharedBy > 0 && faultOf(number, at) === null

/** The new number; where another person's request names it already, that is said and asked before it is recorded. */
export const NewNumber = ({ at, form }: { at: OnDesk; form?: Form | undefined }) => {
  const number = form === undefined ? '' : newNumberIn(form)
  return (
    <>
      <TextField name="passportNumber" label={words.number} autocapitalize="characters" width={16} />
      {isShared(number, at) ? (
        <CheckboxGroup
          name="sharedNumber"
          label={words.shared}
          hint={fill(words.sharedHint, { number, count: at.sharedBy })}
          options={[{ value: number, label: fill(words.agree, { number }) }]}
        />
      ) : null}
    </>
  )
}

export const numberProblems = (form: Form, at: OnDesk): Problems => {
  const number = newNumberIn(form)
  const fault = faultOf(number, at)
  if (fault !== null) return { passportNumber: fault }
  return isShared(number, at) && form.text('sharedNumber') !== number
    ? { sharedNumber: fill(words.mustAgree, { number }) }
    : {}
}
