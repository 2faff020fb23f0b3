import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Role } from '../../../web/index.ts'
import type { LookKind } from './look-kinds.ts'
import type { Purpose } from './purposes.ts'

/** One look; or several that follow each other and are alike, with the first and the last of them. */
export type SeenLook = {
  readonly application: string
  readonly first: Date
  readonly last: Date
  readonly times: number
  readonly role: Role
  readonly mission: string | null
  readonly what: LookKind
  readonly purpose: Purpose
}

export const looksPerPage = 50

/** Looks in a row by one person at one request in one way and for one purpose become one. */
const runs = (person: string) => sql`
  select application, min(at) as first, max(at) as last, count(*) as times, role, mission, what, purpose,
    min(occasion) as occasion
  from (
    select *, row_number() over whole - row_number() over alike as run
    from access.looks where person = ${person}
    window whole as (order by at, occasion),
      alike as (partition by application, looker, role, mission, what, purpose order by at, occasion)
  ) placed
  group by application, looker, role, mission, what, purpose, run`

/** Who has looked at one person's data, latest first, one page of it; and how many lines there are in all. */
export const listLooks = async (
  db: Db,
  person: string,
  page: number,
): Promise<{ looks: readonly SeenLook[]; total: number }> => {
  const counted = await sql<{ total: number }>`
    select count(*) as total from (${runs(person)}) runs`.execute(db)
  const found = await sql<SeenLook>`
    select application, first, last, times, role, mission, what, purpose from (${runs(person)}) runs
    order by last desc, occasion limit ${looksPerPage} offset ${(page - 1) * looksPerPage}`.execute(db)
  return { looks: found.rows, total: counted.rows[0]?.total ?? 0 }
}
