import { sql } from 'kysely'
import type { One } from '../../../platform/database/index.ts'
import type { Account } from './account.ts'

const columns = sql`id, issuer, subject, code, name, email`

export const findAccount = async (
  db: One,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<Account | null> => {
  const found = await sql<Account>`
    select ${columns} from access.accounts where issuer = ${issuer} and subject = ${subject}`.execute(db)
  return found.rows[0] ?? null
}

export const findAccountById = async (db: One, id: string): Promise<Account | null> => {
  const found = await sql<Account>`select ${columns} from access.accounts where id = ${id}`.execute(db)
  return found.rows[0] ?? null
}
