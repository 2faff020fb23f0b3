import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isId } from '../../../kernel/index.ts'
import type { Db, One } from '../../../platform/database/index.ts'
import type { SignedIn } from '../../../web/index.ts'
import { isPurpose, type Purpose } from '../looks/purposes.ts'
import { absoluteLimit, idleLimit } from './lifetimes.ts'

export type Search = { readonly mission: string; readonly term: string; readonly purpose: Purpose }

/** Keeps what was typed, which is personal, out of addresses: they carry the id that is returned, and it says nothing. */
export const keepSearch = async (
  db: Db,
  { session }: SignedIn,
  { mission, term, purpose }: Search,
): Promise<string> => {
  const id = randomUUID()
  await sql`
    insert into access.searches (id, session, mission, term, purpose)
    values (${id}::uuid, ${session}::uuid, ${mission}, ${term}, ${purpose})`.execute(db)
  return id
}

/** For the session that asked alone: not for another of the same person, nor once it has ended. */
export const findSearch = async (db: Db, { session }: SignedIn, id: string): Promise<Search | null> => {
  if (!isId(id)) return null
  const { rows } = await sql<{ mission: string; term: string; purpose: string }>`
    select mission, term, purpose from access.searches
    where id = ${id}::uuid and session = ${session}::uuid`.execute(db)
  const [found] = rows
  return found !== undefined && isPurpose(found.purpose) ? { ...found, purpose: found.purpose } : null
}

/** Erases what was searched for in sessions that end now. */
export const forgetSearches = async (db: One, sessions: readonly string[]): Promise<void> => {
  if (sessions.length === 0) return
  await sql`delete from access.searches where session = any(${sessions as string[]}::uuid[])`.execute(db)
}

/** Erases what was searched for in sessions that ran out with nobody there. */
export const forgetLeftSearches = async (db: Db, now: Date): Promise<void> => {
  const seen = new Date(now.getTime() - Math.max(...Object.values(idleLimit)))
  const opened = new Date(now.getTime() - absoluteLimit)
  await sql`
    delete from access.searches k where not exists (
      select from access.sessions s
      where s.id = k.session and s.ended_at is null and s.last_seen > ${seen} and s.opened_at > ${opened}
    )`.execute(db)
}
