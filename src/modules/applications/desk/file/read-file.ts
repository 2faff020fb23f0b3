import { sql } from 'kysely'
import type { Phrase } from '../../../../kernel/index.ts'
import type { App, Visit } from '../../../../web/index.ts'
import { findAccountById, heldRoles, type Purpose, roleWords, scopeOf } from '../../../access/index.ts'
import { type DocumentRow, findDocument, reasonFor } from '../../../documents/index.ts'
import { calendarOf, type Mission, type MissionCalendar, missionByCode } from '../../../missions/index.ts'
import type { Sent } from '../../application.ts'
import { lettersOf } from '../../letters-of.ts'
import { type Reached, type ReachedUpload, uploadsOf } from '../../reach.ts'
import { type RecordBodies, type Records, readRecords } from '../../records.ts'
import { closedRank } from '../../views/files.ts'
import { samePassport } from './same-passport.ts'

/** Somebody who acted on the request. */
export type Actor = { readonly name: Phrase | string; readonly role: Phrase | null }

/** Another request of the same person: what the worklist says of it, without a name. */
export type OtherRequest = {
  readonly id: string
  readonly number: string
  readonly service: string
  readonly definition: number
  readonly status: Sent['status']
}

/** A letter; why it was cancelled or revoked: null where it was not, or the words are erased. */
export type IssuedLetter = { readonly row: DocumentRow; readonly endedFor: string | null }

/** A file as its page shows it; read only after the look is on record. */
export type OpenedFile = Reached & {
  readonly purpose: Purpose
  readonly mission: Mission
  readonly calendar: MissionCalendar
  readonly records: Records
  readonly sent: RecordBodies['answers'] | null
  /** The answers as they stood before the last correction; null where there was none. */
  readonly before: RecordBodies['answers'] | null
  readonly uploads: readonly ReachedUpload[]
  /** What was issued, the last first. */
  readonly letters: readonly IssuedLetter[]
  readonly others: readonly OtherRequest[]
  /** Requests of other people that name the same passport. */
  readonly samePassport: number
  readonly actors: ReadonlyMap<string, Actor>
}

const applicant: Phrase = { id: 'Pemohon', en: 'Applicant' }
const system: Phrase = { id: 'Sistem', en: 'System' }

const actorsOf = async ({ app }: Visit, { facts, request }: Reached): Promise<ReadonlyMap<string, Actor>> => {
  const known = new Map<string, Actor>()
  for (const actor of new Set(facts.map(fact => fact.actor))) {
    if (actor === request.person) {
      known.set(actor, { name: applicant, role: null })
      continue
    }
    const account = /^[0-9a-f-]{36}$/.test(actor) ? await findAccountById(app.db, actor) : null
    const held = account === null ? [] : await heldRoles(app.db, actor, app.now())
    const role = held.find(each => each.mission === request.mission && each.delegatedBy === null)?.role
    known.set(actor, { name: account?.name ?? system, role: role === undefined ? null : roleWords[role] })
  }
  return known
}

/** Other open requests of the same person, as far as this reader may list them. Their answers and names are no part of it. */
const othersOf = async (visit: Visit, { id, request }: Reached): Promise<readonly OtherRequest[]> => {
  const { app, who } = visit
  const found = await sql<OtherRequest>`
    select f.id, f.number, f.service, f.definition, f.status from applications.files f
    where f.person = ${request.person} and f.id <> ${id} and f.rank < ${closedRank}
      and ${scopeOf(who, 'list-files', app.now(), 'f')}
    order by f.submitted_at limit 20`.execute(app.db)
  return found.rows
}

const readLetters = async (app: App, { facts }: Reached): Promise<readonly IssuedLetter[]> => {
  const found: IssuedLetter[] = []
  for (const id of lettersOf(facts).toReversed()) {
    const row = await findDocument(app.db, id)
    if (row !== null) found.push({ row, endedFor: await reasonFor(app, id) })
  }
  return found
}

export const readFile = async (visit: Visit, reached: Reached, purpose: Purpose): Promise<OpenedFile> => {
  const { app } = visit
  const { request, facts } = reached
  const records = await readRecords(app.db, reached.id)
  // The answers of each sending, oldest first.
  const sendings = facts.flatMap(({ body }) => ('answers' in body ? [body.answers] : []))
  return {
    ...reached,
    purpose,
    mission: missionByCode(request.mission),
    calendar: calendarOf(request.mission),
    records,
    sent: records.find(request.case.answers, 'answers'),
    before: records.find(sendings.at(-2) ?? null, 'answers'),
    uploads: await uploadsOf(visit, reached),
    letters: await readLetters(app, reached),
    others: await othersOf(visit, reached),
    samePassport: await samePassport(visit, reached),
    actors: await actorsOf(visit, reached),
  }
}
