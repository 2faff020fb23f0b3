import { sql } from 'kysely'
import type { Entry } from '../../journal/index.ts'
import { type Day, fact, type Phrase, type Refusal, refuse, type Words } from '../../kernel/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import type { Letters } from '../../platform/letters/index.ts'
import { comparedOf } from './comparison.ts'
import { documentStream } from './document.ts'
import type { DocumentFact } from './facts.ts'
import { type LetterContent, undrawableIn } from './letter-content.ts'
import { numberFormatOf } from './number-formats.ts'
import { hasTemplate } from './templates.ts'
import { codeHashOf, newVerificationCode } from './verification-code.ts'
import { writeNumber } from './write-number.ts'

export type NumberDocument = {
  /** Id of the document to be: `newId()`. */
  readonly id: string
  /** Account of the person whom it is about. */
  readonly person: string
  readonly kind: string
  /** What this kind is called today. */
  readonly name: Phrase
  readonly register: string
  /** Name of a file in `templates/`, without `.typ`. */
  readonly template: string
  readonly mission: string
  /** The day of signing in the mission's zone; its year is the register's. */
  readonly issuedOn: Day
  /** As printed; what a reader of the paper may compare. Null: the paper bears none. */
  readonly holderPassport: string | null
  /** As printed; compared where there is no passport number. */
  readonly holderBirthDate?: Day | null
  /** What the paper says, given its number. Asked twice: before a number is taken, with a number of the same form. */
  readonly content: (number: string) => LetterContent
}

export type Numbered = { readonly number: string; readonly code: string }

export type NumberRefused = 'cannot-be-printed'

export const numberRefusals: Words<NumberRefused> = {
  'cannot-be-printed': {
    id: 'Surat ini memuat huruf atau tanda yang tidak dapat dicetak. Mintalah pemohon menulisnya dengan huruf Latin seperti di paspor. Nomor surat belum terpakai.',
    en: 'This letter contains letters or signs that cannot be printed. Ask the applicant to write them in Latin letters as in the passport. No number was taken.',
  },
}

/** Holds the register until the transaction ends. */
const nextSequence = async (tx: Tx, mission: string, register: string, year: number): Promise<number> => {
  const taken = await sql<{ last: number }>`
    insert into documents.registers as r (mission, register, year, last)
    values (${mission}, ${register}, ${year}, 1)
    on conflict (mission, register, year) do update set last = r.last + 1
    returning last`.execute(tx)
  const [row] = taken.rows
  if (!row) throw new Error(`Register ${register} of ${mission} gave no number`)
  return row.last
}

/**
 * Gives a document the next number of its register, in the caller's transaction: rolled back, the number is free again.
 * The file is made by a job that the same transaction asks for. A letter that cannot be printed takes no number.
 */
export const numberDocument = async (
  entry: Entry,
  request: NumberDocument,
  ports: { readonly jobs: Pick<Jobs, 'send'>; readonly letters: Pick<Letters, 'uncovered'> },
): Promise<Numbered | Refusal<NumberRefused>> => {
  const { id, person, kind, name, register, template, mission, issuedOn, content } = request
  if (!hasTemplate(template)) throw new Error(`There is no letter template "${template}".`)
  const format = numberFormatOf(register)
  const written = (sequence: number): string => writeNumber(format, { mission, issuedOn, sequence })
  if (undrawableIn(ports.letters, content(written(0))).length > 0) return refuse('cannot-be-printed')

  const year = Number(issuedOn.slice(0, 4))
  const sequence = await nextSequence(entry.tx, mission, register, year)
  const number = written(sequence)
  const code = newVerificationCode()
  const facts: DocumentFact[] = [
    fact('DocumentNumbered', {
      ...{ person, kind, name, register, year, sequence, number, template, issuedOn },
      codeHash: codeHashOf(code),
    }),
  ]
  await entry.append(documentStream(id, mission), facts, 0)
  const compared = comparedOf(request)
  await sql`
    insert into documents.letters (document, template, code, content, compares, compared)
    values (${id}, ${template}, ${code}, ${JSON.stringify(content(number))}::jsonb,
      ${compared?.compares ?? null}, ${compared?.compared ?? null})`.execute(entry.tx)
  await ports.jobs.send(entry.tx, 'documents/render', { document: id, mission })
  return { number, code }
}
