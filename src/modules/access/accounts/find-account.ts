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

/** By the code that a person without a role is shown; typed by hand, so spaces, dashes and small letters are let pass. */
export const findAccountByCode = async (db: One, code: string): Promise<Account | null> => {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const found = await sql<Account>`select ${columns} from access.accounts where code = ${plain}`.execute(db)
  return found.rows[0] ?? null
}

export const findAccountById = async (db: One, id: string): Promise<Account | null> => {
  const found = await sql<Account>`select ${columns} from access.accounts where id = ${id}`.execute(db)
  return found.rows[0] ?? null
}
