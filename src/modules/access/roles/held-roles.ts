import { sql } from 'kysely'
import type { One } from '../../../platform/database/index.ts'
import type { HeldRole } from '../../../web/index.ts'
import { type RoleRow, rolesOf } from '../sessions/session-row.ts'
import { heldNow } from './held-now.ts'

/** The roles an account holds at this moment, lent signatures among them. */
export const heldRoles = async (db: One, account: string, now: Date): Promise<readonly HeldRole[]> => {
  const found = await sql<{ roles: RoleRow[] }>`select ${rolesOf(sql`${account}::uuid`)} as roles`.execute(db)
  return heldNow(account, found.rows[0]?.roles ?? [], now)
}
