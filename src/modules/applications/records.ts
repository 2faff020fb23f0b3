import { sql } from 'kysely'
import { type Day, type InstantText, type Json, type Locale, newId } from '../../kernel/index.ts'
import type { One, Tx } from '../../platform/database/index.ts'
import type { Answers, Applicant } from '../catalogue/index.ts'
import type { SaidOf } from './said.ts'

/** Where an answer came from; fields without an entry were typed. */
export type Provenance = {
  /** Stream of the request it was first given with, `hand-over-<id of the request>`, or `sign-in`. */
  readonly source: string
  readonly reportedAt: InstantText
  readonly verifiedAt: InstantText | null
}

/** What a request's facts point at. Records can be corrected and erased; facts cannot. */
export type RecordBodies = {
  /** Everything the definition's rules depended on when it was sent, so that they give the same result again. */
  readonly answers: {
    readonly answers: Answers
    readonly applicant: Applicant
    readonly today: Day
    readonly provenance: Readonly<Record<string, Provenance>>
    readonly said?: SaidOf
    /** The service she came for, where this request only opened the way to it. */
    readonly next?: string
    /** In which she read the platform when she sent it, so that officers know in which to write to her. */
    readonly language?: Locale
  }
  /** Why something has to be corrected, or was rejected; in the language or languages the officer wrote. */
  readonly reason: { readonly id: string | null; readonly en: string | null }
  readonly notes: { readonly text: string }
  readonly 'hand-over': {
    readonly passportNumber: string | null
    readonly receiver: string
    readonly shown?: ShownPapers | null
  }
}

/** Number and date of the papers that a receiver who is not the holder has shown, as written on them. */
export type ShownPapers = {
  readonly authorityNumber: string | null
  readonly authorityDay: Day
  readonly identityNumber: string
}

export type RecordKind = keyof RecordBodies

type Kept<K extends RecordKind> = {
  readonly application: string
  readonly kind: K
  readonly body: RecordBodies[K]
}

/** Keeps a record beside the facts of its transaction; the id is for a fact to carry. */
export const keepRecord = async <K extends RecordKind>(
  tx: Tx,
  { application, kind, body }: Kept<K>,
  now: Date,
  id = newId(now),
): Promise<string> => {
  await sql`
    insert into applications.records (id, application, kind, body, at)
    values (${id}, ${application}, ${kind}, ${JSON.stringify(body)}::jsonb, ${now.toISOString()}::timestamptz)
  `.execute(tx)
  return id
}

type Row = { id: string; application: string; kind: RecordKind; body: Json }

/** Records by id, each read as the kind it is asked for. An erased one is missing. */
export type Records = {
  readonly find: <K extends RecordKind>(id: string | null, kind: K) => RecordBodies[K] | null
}

const recordsOf = (rows: readonly Row[]): Records => {
  const byId = new Map(rows.map(row => [row.id, row]))
  return {
    find: <K extends RecordKind>(id: string | null, kind: K) => {
      const row = id === null ? undefined : byId.get(id)
      return row?.kind === kind ? (row.body as unknown as RecordBodies[K]) : null
    },
  }
}

/** Every record of one request. */
export const readRecords = async (db: One, application: string): Promise<Records> => {
  const found = await sql<Row>`
    select id, application, kind, body from applications.records where application = ${application}`.execute(
    db,
  )
  return recordsOf(found.rows)
}

/** One answer, as last sent, of each of several requests; by request. Nothing else of what was sent is read. */
export const latestAnswer = async (
  db: One,
  asked: readonly { readonly application: string; readonly field: string }[],
): Promise<ReadonlyMap<string, Json>> => {
  const [applications, fields] = [asked.map(each => each.application), asked.map(each => each.field)]
  const found = await sql<{ application: string; answer: Json }>`
    select distinct on (r.application) r.application, r.body -> 'answers' -> asked.field as answer
    from unnest(${applications}::uuid[], ${fields}::text[]) as asked (application, field)
    join applications.records r on r.application = asked.application and r.kind = 'answers'
    order by r.application, r.at desc, r.id desc`.execute(db)
  return new Map(found.rows.map(row => [row.application, row.answer]))
}
