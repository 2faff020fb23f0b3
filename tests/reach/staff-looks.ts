import { sql } from 'kysely'
import { mission as missionOf, service } from '../../src/modules/applications/citizen/story-for-tests.ts'
import type { Db } from '../../src/platform/database/index.ts'
import type { World } from './world.ts'

export type Looked = {
  readonly actor: string
  readonly mission: string
  readonly body: {
    readonly what: string
    readonly purpose: string
    readonly role: string
    readonly detail: string | null
    readonly files: readonly { readonly application: string; readonly person: string }[]
  }
}

/** Every look on record, oldest first. */
export const looksIn = async (db: Db): Promise<readonly Looked[]> => {
  const found = await sql<Looked>`
    select actor, mission, body from journal.facts where fact = 'Looked' order by position`.execute(db)
  return found.rows
}

/** One passport request of Hasan's has ended, and one of Nur's waits for nothing but the decision. */
export const endAndReady = async ({ house: { app }, things: { hasan, nur } }: World): Promise<void> => {
  const passports = missionOf(app, service('passport-replacement'))
  const why = { id: 'Belum terbukti.', en: null }
  await passports.reject(hasan.paid, 'identity-unproven', why, 'reject-early')
  await passports.visit(nur.paid)
  await passports.toImigrasi(nur.paid)
  await passports.imigrasiAnswers(nur.paid)
}
