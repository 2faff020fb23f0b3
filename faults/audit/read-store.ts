import { sql } from 'kysely'
import { atOneMoment, type ExportedFact, exportFacts } from '../../src/journal/index.ts'
import type { Db } from '../../src/platform/database/index.ts'

export type UploadRow = {
  id: string
  application: string
  requirement: string
  received: string
  stored: string
  state: 'draft' | 'sent' | 'replaced'
}

/** The whole store at one moment, as plain rows. */
export type StoreRead = {
  readonly facts: readonly ExportedFact[]
  readonly records: ReadonlyMap<
    string,
    { id: string; application: string; kind: string; phone: string | null }
  >
  readonly uploads: readonly UploadRow[]
  readonly drafts: ReadonlyMap<string, { id: string; corrects: boolean }>
  readonly files: ReadonlyMap<string, { id: string; number: string; version: number; status: string }>
  readonly registers: readonly { mission: string; register: string; year: number; last: number }[]
  /** Documents whose letter is on record. */
  readonly letters: ReadonlySet<string>
  /** Documents that a job is still to make; of these, `due` are not put off on purpose, as those of a history are. */
  readonly rendering: ReadonlySet<string>
  readonly due: ReadonlySet<string>
  /** Requests that are found by their number. */
  readonly findable: ReadonlySet<string>
}

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map(row => [row.id, row]))

/** One snapshot, so that work going on beside us is seen whole or not at all. */
export const readStore = (db: Db): Promise<StoreRead> =>
  atOneMoment(db, async tx => {
    const facts: ExportedFact[] = []
    for await (const each of exportFacts(tx)) facts.push(each)
    const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> =>
      (await query.execute(tx)).rows
    const records = await rows(
      sql<{ id: string; application: string; kind: string; phone: string | null }>`
          select id, application, kind, body #>> '{answers,phone}' as phone from applications.records`,
    )
    const uploads = await rows(
      sql<UploadRow>`select id, application, requirement, received, stored, state from applications.uploads`,
    )
    const drafts = await rows(
      sql<{ id: string; corrects: boolean }>`select id, corrects from applications.drafts`,
    )
    const files = await rows(
      sql<{
        id: string
        number: string
        version: number
        status: string
      }>`select id, number, version, status from applications.files`,
    )
    const registers = await rows(
      sql<{ mission: string; register: string; year: number; last: number }>`
          select mission, register, year, last from documents.registers`,
    )
    const letters = await rows(sql<{ document: string }>`select document from documents.letters`)
    const rendering = await rows(
      sql<{ document: string; due: boolean }>`
          select data ->> 'document' as document, state <> 'created' or start_after <= now() as due
          from jobs.job where name = 'documents/render' and state in ('created', 'retry', 'active')`,
    )
    const findable = await rows(
      sql<{ application: string }>`
          select distinct application from applications.search_terms where kind = 'number'`,
    )
    return {
      ...{ facts, uploads, registers },
      ...{ records: byId(records), drafts: byId(drafts), files: byId(files) },
      letters: new Set(letters.map(row => row.document)),
      rendering: new Set(rendering.map(row => row.document)),
      due: new Set(rendering.filter(row => row.due).map(row => row.document)),
      findable: new Set(findable.map(row => row.application)),
    }
  })

export type Told = { readonly id: string; readonly name: string; readonly body: Record<string, unknown> }

/** The facts of one kind of stream, each with the id of what it tells of. */
export const factsOf = ({ facts }: StoreRead, kind: 'application' | 'document'): readonly Told[] =>
  facts
    .filter(({ stream }) => stream.startsWith(`${kind}-`))
    .map(({ stream, fact, body }) => ({
      id: stream.slice(kind.length + 1),
      name: fact,
      body: body as Record<string, unknown>,
    }))
