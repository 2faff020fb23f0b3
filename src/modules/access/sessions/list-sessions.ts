import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Door } from '../facts.ts'
import { isLive } from './lifetimes.ts'

export type OpenSession = {
  readonly id: string
  readonly door: Door
  readonly browser: string
  readonly openedAt: Date
  readonly lastSeen: Date
  readonly endedAt: Date | null
}

/** Where an account is signed in now, latest first. */
export const listSessions = async (db: Db, account: string, now: Date): Promise<readonly OpenSession[]> => {
  const found = await sql<OpenSession>`
    select id, door, browser, opened_at as "openedAt", last_seen as "lastSeen", ended_at as "endedAt"
    from access.sessions where account = ${account} and ended_at is null order by last_seen desc, id`.execute(
    db,
  )
  return found.rows.filter(each => isLive(each, now))
}

/** Ended ones too, so that ending twice is no fault. */
export const isOwnSession = async (db: Db, account: string, session: string): Promise<boolean> => {
  const found = await sql`select from access.sessions where id = ${session} and account = ${account}`.execute(
    db,
  )
  return found.rows.length === 1
}
