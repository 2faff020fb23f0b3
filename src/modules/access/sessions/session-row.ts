import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Role } from '../../../web/index.ts'
import type { Door } from '../facts.ts'

export type RoleRow = {
  readonly account: string
  readonly role: Role
  readonly mission: string | null
  readonly from: string
  readonly to: string | null
  readonly delegatedBy: string | null
}

export type SessionRow = {
  readonly id: string
  readonly door: Door
  readonly csrf: Buffer
  readonly openedAt: Date
  readonly lastSeen: Date
  readonly endedAt: Date | null
  readonly account: string
  readonly name: string
  readonly accountOpenedAt: Date
  readonly citizenAccount: string | null
  /** The account's roles that nobody has ended, and the head's own for each signature lent to it. */
  readonly roles: readonly RoleRow[]
}

/** Roles that nobody has ended, without a look at their days, for the account that `account` (a column or a value) names. */
export const rolesOf = (account: ReturnType<typeof sql>) => sql`(
  select coalesce(json_agg(json_build_object(
    'account', r.account, 'role', r.role, 'mission', r.mission,
    'from', r.starts, 'to', r.ends, 'delegatedBy', r.delegated_by) order by r.starts, r.id), '[]')
  from access.roles r
  where r.ended_at is null and (r.account = ${account} or (
    r.delegated_by is null and r.account in (
      select lent.delegated_by from access.roles lent where lent.account = ${account} and lent.ended_at is null))))`

/** Session, account and roles in one statement: what every request of a signed-in person costs. */
export const findSessionRow = async (db: Db, token: Buffer): Promise<SessionRow | null> => {
  const found = await sql<SessionRow>`
    select s.id, s.door, s.csrf, s.opened_at as "openedAt", s.last_seen as "lastSeen", s.ended_at as "endedAt",
      a.id as account, a.name, a.opened_at as "accountOpenedAt", a.citizen_account as "citizenAccount",
      ${rolesOf(sql`a.id`)} as roles
    from access.sessions s join access.accounts a on a.id = s.account
    where s.token = ${token}`.execute(db)
  return found.rows[0] ?? null
}
