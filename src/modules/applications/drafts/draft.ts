import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { transact } from '../../../journal/index.ts'
import type { Db, One, Tx } from '../../../platform/database/index.ts'
import type { Answers } from '../../catalogue/index.ts'
import type { Provenance } from '../records.ts'
import type { Said, SaidOf } from '../said.ts'
import type { Refilled } from './prefill.ts'
import type { DocumentChange } from './uploads.ts'

/** Where she lives now, as the office is found by it. */
export type Residence = { readonly country: string; readonly subdivision: string | null }

/** A request, or a correction of one, that is still being written: a record, no fact. */
export type Draft = {
  /** Becomes the request's own id, so that sending twice sends once. */
  readonly id: string
  readonly person: string
  readonly service: string
  /** The office it will go to; null until she has said where she lives. */
  readonly mission: string | null
  readonly residence: Residence | null
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
  /** The service she came for, where this one only opens the way to it. */
  readonly next: string | null
  readonly corrects: boolean
  /** What she says in words of a document she lacks, or of something that is right as it was sent. */
  readonly said: SaidOf
  /** Rises with every change; what she read before sending must still be what is sent. */
  readonly revision: number
}

/** A draft as it lies there. */
export type KeptDraft = Draft & { readonly changedAt: Date }

type Row = {
  id: string
  person: string
  service: string
  mission: string | null
  place: Residence | null
  answers: Answers
  provenance: Record<string, Provenance>
  next_service: string | null
  corrects: boolean
  said: SaidOf
  revision: number
}

const draftOf = ({ place, next_service, ...row }: Row): Draft => ({
  ...row,
  residence: place,
  next: next_service,
})

const columns = sql`id, person, service, mission, place, answers, provenance, next_service, corrects, said, revision`

/** Her own draft; another's is not there. */
export const findDraft = async (db: One, person: string, id: string): Promise<Draft | null> => {
  const found = await sql<Row>`
    select ${columns} from applications.drafts where id = ${id} and person = ${person}`.execute(db)
  const [row] = found.rows
  return row === undefined ? null : draftOf(row)
}

/** Her drafts, the one that was changed last first. */
export const draftsOf = async (db: One, person: string): Promise<readonly KeptDraft[]> => {
  const found = await sql<Row & { at: Date }>`
    select ${columns}, at from applications.drafts where person = ${person} order by at desc, id desc`.execute(
    db,
  )
  return found.rows.map(({ at, ...row }) => ({ ...draftOf(row), changedAt: at }))
}

export const keepDraft = async (db: One, draft: Draft, now: Date): Promise<void> => {
  const { id, person, service, mission, residence, answers, provenance, next, corrects, said } = draft
  await sql`
    insert into applications.drafts
      (id, person, service, mission, place, answers, provenance, next_service, corrects, said, at)
    values (${id}, ${person}, ${service}, ${mission}, ${JSON.stringify(residence)}::jsonb,
      ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(provenance)}::jsonb, ${next}, ${corrects},
      ${JSON.stringify(said)}::jsonb, ${now.toISOString()}::timestamptz)
    on conflict (id) do nothing`.execute(db)
}

/** Which of these answers differ from the draft's; the parts of an address stand in no order. */
export const changedOf = ({ answers }: Draft, given: Answers): readonly string[] =>
  Object.keys(given).filter(id => !isDeepStrictEqual(given[id] ?? null, answers[id] ?? null))

/**
 * Puts the answers of one page into the draft, with what they fill in or take out elsewhere; other pages, perhaps
 * answered in another tab, stay as they are. False where the draft is gone, being sent meanwhile.
 */
export const keepAnswers = async (
  db: One,
  draft: Draft,
  given: Answers,
  { answers, provenance, forgotten }: Refilled,
  now: Date,
): Promise<boolean> => {
  // Where an answer came from, and that it is right, is no longer said of one that is changed.
  const changed = changedOf(draft, given)
  const kept = await sql<{ id: string }>`
    update applications.drafts set
      answers = (answers - ${forgotten}::text[]) || ${JSON.stringify({ ...answers, ...given })}::jsonb,
      provenance = (provenance - ${[...changed, ...forgotten]}::text[])
        || ${JSON.stringify(provenance)}::jsonb,
      said = said - ${changed}::text[], revision = revision + 1, at = ${now.toISOString()}::timestamptz
    where id = ${draft.id} and person = ${draft.person} returning id`.execute(db)
  return kept.rows.length > 0
}

/** The same for where she lives, and the office that follows from it. */
export const keepResidence = async (
  db: One,
  draft: Draft,
  { residence, mission, given }: { residence: Residence; mission: string; given: Answers },
  { answers, provenance, forgotten }: Refilled,
  now: Date,
): Promise<boolean> => {
  const changed = [...changedOf(draft, given), ...forgotten]
  const kept = await sql<{ id: string }>`
    update applications.drafts set place = ${JSON.stringify(residence)}::jsonb, mission = ${mission},
      answers = (answers - ${forgotten}::text[]) || ${JSON.stringify({ ...answers, ...given })}::jsonb,
      provenance = (provenance - ${changed}::text[]) || ${JSON.stringify(provenance)}::jsonb,
      revision = revision + 1, at = ${now.toISOString()}::timestamptz
    where id = ${draft.id} and person = ${draft.person} returning id`.execute(db)
  return kept.rows.length > 0
}

/** Takes out of her unsent drafts what was filled in from something that counts no longer; it is asked there again. */
export const dropFilledIn = async (db: One, person: string, source: string): Promise<void> => {
  await sql`
    update applications.drafts d set answers = d.answers - f.ids, provenance = d.provenance - f.ids,
      revision = d.revision + 1
    from (
      select id, array_agg(p.key) as ids from applications.drafts, jsonb_each(provenance) p
      where person = ${person} and p.value ->> 'source' = ${source} group by id
    ) f
    where d.id = f.id`.execute(db)
}

/** Keeps what she says of one item; null takes it back. False where the draft is gone. */
export const keepSaid = async (
  db: One,
  draft: Draft,
  { item, said }: { readonly item: string; readonly said: Said | null },
  now: Date,
): Promise<boolean> => {
  const more = said === null ? {} : { [item]: said }
  const kept = await sql<{ id: string }>`
    update applications.drafts set said = (said - ${item}::text) || ${JSON.stringify(more)}::jsonb,
      revision = revision + 1, at = ${now.toISOString()}::timestamptz
    where id = ${draft.id} and person = ${draft.person} returning id`.execute(db)
  return kept.rows.length > 0
}

type Whose = Pick<Draft, 'id' | 'person'>

/** Holds the draft until the transaction ends; false where it is gone, being sent or taken back meanwhile. */
const holdDraft = async (tx: Tx, { id, person }: Whose): Promise<boolean> => {
  const found = await sql<{ id: string }>`
    select id from applications.drafts where id = ${id} and person = ${person} for update`.execute(tx)
  return found.rows.length > 0
}

/**
 * Adds a document, or takes one away, in the draft's turn. Where something changed, what she read before is no longer
 * what would be sent.
 */
export const changeDocuments = (
  db: Db,
  draft: Draft,
  now: Date,
  change: (tx: Tx) => Promise<DocumentChange>,
): Promise<DocumentChange | 'gone'> =>
  transact(db, async tx => {
    if (!(await holdDraft(tx, draft))) return 'gone'
    const done = await change(tx)
    if (done !== 'changed') return done
    await sql`
      update applications.drafts set revision = revision + 1, at = ${now.toISOString()}::timestamptz
      where id = ${draft.id}`.execute(tx)
    return done
  })

/** Takes the draft out to send it; false where it is no longer as she read it. */
export const takeDraft = async (tx: Tx, draft: Draft): Promise<boolean> => {
  const taken = await sql<{ id: string }>`
    delete from applications.drafts
    where id = ${draft.id} and person = ${draft.person} and revision = ${draft.revision} returning id`.execute(
    tx,
  )
  return taken.rows.length > 0
}

/**
 * Takes the draft out, and with it the documents that were never sent. It is held first, so that one which is just being
 * added goes too. False where it was gone, sent meanwhile.
 */
export const dropDraft = async (tx: Tx, draft: Whose): Promise<boolean> => {
  if (!(await holdDraft(tx, draft))) return false
  const { id, person } = draft
  await sql`
    delete from applications.uploads
    where application = ${id} and person = ${person} and state = 'draft'`.execute(tx)
  await sql`delete from applications.drafts where id = ${id} and person = ${person}`.execute(tx)
  return true
}
