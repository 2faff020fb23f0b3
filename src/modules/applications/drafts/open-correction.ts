import { sql } from 'kysely'
import { readStream, transact } from '../../../journal/index.ts'
import type { Recorded } from '../../../kernel/index.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { application, streamOf } from '../application.ts'
import type { ApplicationFact } from '../facts.ts'
import { readRecords } from '../records.ts'
import type { SaidOf } from '../said.ts'
import { findDraft, keepDraft } from './draft.ts'

/** Holds her request until the transaction ends; false where she has no such request. */
const holdRequest = async (tx: Tx, person: string, id: string): Promise<boolean> => {
  const found = await sql`
    select 1 from applications.files where id = ${id} and person = ${person} for update`.execute(tx)
  return found.rows.length > 0
}

/** What she lacked when it was sent she may still lack; of what is asked now she says it anew. */
const stillLacking = (said: SaidOf = {}, asked: readonly string[] = []): SaidOf =>
  Object.fromEntries(
    Object.entries(said).filter(([item, each]) => each.says === 'not-here' && !asked.includes(item)),
  )

/**
 * Her correction as she left it, or a new one filled in as the request was sent. It is made in the request's turn, only
 * while one is asked for; and whatever ends the asking takes the draft out in its own. So a draft that is there was
 * begun for the asking that stands, never for an earlier one.
 */
export const openCorrection = (
  db: Db,
  person: string,
  id: string,
  now: Date,
): Promise<'open' | 'not-asked' | 'not-there'> =>
  transact(db, async tx => {
    // While the view is rebuilt the row we wait for goes and another one comes: looked for once more, it is there.
    const isHeld = (await holdRequest(tx, person, id)) || (await holdRequest(tx, person, id))
    if (!isHeld) return 'not-there'
    const facts = (await readStream(tx, streamOf(id))) as Recorded<ApplicationFact>[]
    const request = facts.reduce(application.evolve, application.start)
    if (request.status !== 'correction-asked') return 'not-asked'
    if ((await findDraft(tx, person, id)) !== null) return 'open'
    const { service, mission, case: before } = request
    const sent = (await readRecords(tx, id)).find(before.answers, 'answers')
    const { answers = {}, provenance = {} } = sent ?? {}
    const said = stillLacking(sent?.said, request.asked?.items)
    const draft = { id, person, service, mission, answers, provenance }
    await keepDraft(tx, { ...draft, residence: null, next: null, corrects: true, said, revision: 0 }, now)
    return 'open'
  })
