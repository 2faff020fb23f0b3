import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { RoleRow } from '../sessions/session-row.ts'

/** Every role at one mission that nobody has ended, lent signatures among them; `heldNow` says which count today. */
export const rolesAt = async (db: Db, mission: string): Promise<readonly RoleRow[]> => {
  const found = await sql<RoleRow>`
    select account, role, mission, to_char(starts, 'YYYY-MM-DD') as "from", to_char(ends, 'YYYY-MM-DD') as "to",
      delegated_by as "delegatedBy"
    from access.roles where mission = ${mission} and ended_at is null order by starts, id`.execute(db)
  return found.rows
}
