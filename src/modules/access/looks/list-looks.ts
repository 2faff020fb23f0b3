import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Role } from '../../../web/index.ts'
import type { LookKind } from './look-kinds.ts'
import type { Purpose } from './purposes.ts'

export type SeenLook = {
  readonly application: string
  readonly at: Date
  readonly role: Role
  readonly mission: string | null
  readonly what: LookKind
  readonly purpose: Purpose
}

export const looksPerPage = 50

/** Who has looked at one person's data, latest first, one page of it; and how many looks there are in all. */
export const listLooks = async (
  db: Db,
  person: string,
  page: number,
): Promise<{ looks: readonly SeenLook[]; total: number }> => {
  const counted = await sql<{ total: number }>`
    select count(*) as total from access.looks where person = ${person}`.execute(db)
  const found = await sql<SeenLook>`
    select application, at, role, mission, what, purpose from access.looks where person = ${person}
    order by at desc, occasion limit ${looksPerPage} offset ${(page - 1) * looksPerPage}`.execute(db)
  return { looks: found.rows, total: counted.rows[0]?.total ?? 0 }
}
