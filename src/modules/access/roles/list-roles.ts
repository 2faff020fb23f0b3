import { sql } from 'kysely'
import type { Day } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Role } from '../../../web/index.ts'

export type ListedRole = {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly role: Role
  readonly mission: string | null
  readonly from: Day
  readonly to: Day | null
  /** Account of the head who lent the signature; null: held in one's own right. */
  readonly delegatedBy: string | null
}

/** Every role that nobody has ended, with the person who holds it; past and coming days too. */
export const listRoles = async (db: Db): Promise<readonly ListedRole[]> => {
  const found = await sql<ListedRole>`
    select r.id, a.issuer, a.subject, a.name, r.role, r.mission,
      to_char(r.starts, 'YYYY-MM-DD') as "from", to_char(r.ends, 'YYYY-MM-DD') as "to", r.delegated_by as "delegatedBy"
    from access.roles r join access.accounts a on a.id = r.account
    where r.ended_at is null order by r.mission nulls first, r.role, a.name, r.starts, r.id`.execute(db)
  return found.rows
}
