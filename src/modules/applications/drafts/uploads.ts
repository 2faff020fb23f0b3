import { sql } from 'kysely'
import { newId } from '../../../kernel/index.ts'
import type { One, Tx } from '../../../platform/database/index.ts'
import type { TakenIn } from '../../../platform/intake/index.ts'
import type { SentDocument } from '../facts.ts'

/** One document of a request: in a draft, sent, or sent once and replaced since. */
export type Upload = {
  readonly id: string
  readonly application: string
  readonly person: string
  readonly requirement: string
  /** Which part of the requirement; null where it has none. */
  readonly part: string | null
  /** As the sender's device called it: text to show, nothing more. */
  readonly name: string
  readonly state: 'draft' | 'sent' | 'replaced'
  readonly taken: TakenIn
}

type Row = Omit<Upload, 'taken'> & { details: TakenIn }

const uploadOf = ({ details, ...row }: Row): Upload => ({ ...row, taken: details })

/** All documents of a request that are not replaced, in the order they came. */
export const uploadsOf = async (db: One, application: string): Promise<readonly Upload[]> => {
  const found = await sql<Row>`
    select id, application, person, requirement, part, name, state, details from applications.uploads
    where application = ${application} and state <> 'replaced' order by at, id`.execute(db)
  return found.rows.map(uploadOf)
}

/** One document of hers; another's is not there. */
export const findOwnUpload = async (db: One, person: string, id: string): Promise<Upload | null> => {
  const found = await sql<Row>`
    select id, application, person, requirement, part, name, state, details from applications.uploads
    where id = ${id} and person = ${person}`.execute(db)
  const [row] = found.rows
  return row === undefined ? null : uploadOf(row)
}

type NewUpload = Pick<Upload, 'application' | 'person' | 'requirement' | 'part' | 'name' | 'taken'>

/** What became of a change of a draft's documents; `full`: no more files fit there. */
export type DocumentChange = 'changed' | 'unchanged' | 'full'

/**
 * Keeps a document in the draft's turn, where `most` files fit. The same bytes, sent by a double press, change nothing.
 */
export const keepUploadOnce = async (
  tx: Tx,
  upload: NewUpload,
  most: number,
  now: Date,
): Promise<DocumentChange> => {
  const { application, requirement, part, taken } = upload
  const { rows } = await sql<{ received: string }>`
    select received from applications.uploads where application = ${application} and requirement = ${requirement}
      and part is not distinct from ${part} and state = 'draft'`.execute(tx)
  if (rows.some(({ received }) => received === taken.receivedSha256)) return 'unchanged'
  if (rows.length >= most) return 'full'
  await keepUpload(tx, upload, now)
  return 'changed'
}

export const keepUpload = async (db: One, upload: NewUpload, now: Date): Promise<void> => {
  const { application, person, requirement, part, name, taken } = upload
  await sql`
    insert into applications.uploads
      (id, application, person, requirement, part, name, kind, received, stored, bytes, details, at, state)
    values (${newId(now)}, ${application}, ${person}, ${requirement}, ${part}, ${name.slice(0, 200)},
      ${taken.kind}, ${taken.receivedSha256}, ${taken.storedSha256}, ${taken.storedBytes}, ${JSON.stringify(taken)}::jsonb,
      ${now.toISOString()}::timestamptz, 'draft')`.execute(db)
}

/** Takes a document out of a draft. One that was sent before stays with the request until the correction is sent. */
export const dropUpload = async (db: One, person: string, id: string): Promise<DocumentChange> => {
  const gone = await sql<{ id: string }>`
    delete from applications.uploads where id = ${id} and person = ${person} and state = 'draft' returning id
  `.execute(db)
  return gone.rows.length > 0 ? 'changed' : 'unchanged'
}

/** The documents that would be sent now: for a requirement, or a part of one, with new ones, those replace what was sent before. */
export const standing = (uploads: readonly Upload[]): readonly Upload[] => {
  const placeOf = ({ requirement, part }: Upload) => `${requirement} ${part ?? ''}`
  const renewed = new Set(uploads.filter(each => each.state === 'draft').map(placeOf))
  return uploads.filter(each => each.state === 'draft' || !renewed.has(placeOf(each)))
}

export const sentDocument = ({ id, requirement, part, taken }: Upload): SentDocument => ({
  ...{ id, requirement, ...(part === null ? {} : { part }) },
  ...{ received: taken.receivedSha256, stored: taken.storedSha256 },
})

/**
 * With the fact that sends them, these documents become the request's, and what they replace is marked so. What an
 * earlier turn of the form asked for was never sent: it goes, and its bytes with the night's sweep.
 */
export const markSent = async (tx: Tx, application: string, sent: readonly Upload[]): Promise<void> => {
  const ids = sent.map(each => each.id)
  await sql`
    with left_behind as (
      delete from applications.uploads
      where application = ${application} and state = 'draft' and not id = any(${ids}::uuid[])
    )
    update applications.uploads set state = case when id = any(${ids}::uuid[]) then 'sent' else 'replaced' end
    where application = ${application} and (state <> 'draft' or id = any(${ids}::uuid[]))`.execute(tx)
}
