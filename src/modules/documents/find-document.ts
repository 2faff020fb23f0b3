import { sql } from 'kysely'
import type { Day, InstantText, Phrase } from '../../kernel/index.ts'
import type { One, Tx } from '../../platform/database/index.ts'
import { codeHashOf, readVerificationCode } from './verification-code.ts'

/** A document as its register knows it. No name of a person is in it. */
export type DocumentRow = {
  readonly id: string
  readonly mission: string
  /** Account of the person whom it is about. */
  readonly person: string
  readonly kind: string
  readonly name: Phrase
  readonly register: string
  readonly year: number
  readonly sequence: number
  readonly number: string
  readonly issuedOn: Day
  readonly numberedAt: InstantText
  /** Null until the file is made. */
  readonly file: { readonly sha256: string; readonly bytes: number; readonly renderedAt: InstantText } | null
  /** The last failure to make the file; null once it is there. */
  readonly failure: { readonly reason: string; readonly times: number; readonly at: InstantText } | null
  /** The day on which what it collects was given out; null: not on record. */
  readonly usedOn: Day | null
  readonly voidedAt: InstantText | null
  readonly revokedAt: InstantText | null
}

type Row = {
  document: string
  mission: string
  person: string
  kind: string
  name_id: string
  name_en: string
  register: string
  year: number
  sequence: number
  number: string
  issued_on: Day
  numbered_at: Date
  sha256: string | null
  bytes: number | null
  rendered_at: Date | null
  failures: number
  failure: string | null
  failed_at: Date | null
  used_on: Day | null
  voided_at: Date | null
  revoked_at: Date | null
}

const at = (date: Date | null): InstantText | null => date?.toISOString() ?? null

export const documentOf = (row: Row): DocumentRow => ({
  id: row.document,
  mission: row.mission,
  person: row.person,
  kind: row.kind,
  name: { id: row.name_id, en: row.name_en },
  register: row.register,
  year: row.year,
  sequence: row.sequence,
  number: row.number,
  issuedOn: row.issued_on,
  numberedAt: row.numbered_at.toISOString(),
  file:
    row.sha256 === null || row.bytes === null || row.rendered_at === null
      ? null
      : { sha256: row.sha256, bytes: row.bytes, renderedAt: row.rendered_at.toISOString() },
  failure:
    row.failure === null || row.failed_at === null
      ? null
      : { reason: row.failure, times: row.failures, at: row.failed_at.toISOString() },
  usedOn: row.used_on,
  voidedAt: at(row.voided_at),
  revokedAt: at(row.revoked_at),
})

export const findDocument = async (db: One, id: string): Promise<DocumentRow | null> => {
  const found = await sql<Row>`select * from documents.documents where document = ${id}`.execute(db)
  return found.rows[0] ? documentOf(found.rows[0]) : null
}

/**
 * The same, held: nobody ends it before this transaction does. Asked for after facts of its mission were appended, as
 * whoever ends it appends first, so that the two never wait for each other.
 */
export const holdDocument = async (tx: Tx, id: string): Promise<DocumentRow | null> => {
  const found = await sql<Row>`select * from documents.documents where document = ${id} for share`.execute(tx)
  return found.rows[0] ? documentOf(found.rows[0]) : null
}

/** By what stands on the paper, typed or scanned; null for anything that is no code of ours. */
export const findByCode = async (db: One, typed: string): Promise<DocumentRow | null> => {
  const code = readVerificationCode(typed)
  if (code === null) return null
  const found = await sql<Row>`
    select * from documents.documents where code_hash = ${codeHashOf(code)}`.execute(db)
  return found.rows[0] ? documentOf(found.rows[0]) : null
}

/** Numbers of one register, in order, void ones too. */
export const registerEntries = async (
  db: One,
  {
    mission,
    register,
    year,
    after = 0,
    limit = 200,
  }: {
    readonly mission: string
    readonly register: string
    readonly year: number
    /** Sequence to go on after. */
    readonly after?: number
    readonly limit?: number
  },
): Promise<readonly DocumentRow[]> => {
  const found = await sql<Row>`
    select * from documents.documents
    where mission = ${mission} and register = ${register} and year = ${year} and sequence > ${after}
    order by sequence limit ${limit}`.execute(db)
  return found.rows.map(documentOf)
}
