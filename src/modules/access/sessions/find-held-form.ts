import { sql } from 'kysely'
import { isId } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { tokenHash } from './secrets.ts'

export type HeldForm = {
  readonly path: string
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly hadFiles: boolean
}

/** A kept form, for the account and the browser it came from alone. */
export const findHeldForm = async (
  db: Db,
  { id, account, key, now }: { id: string; account: string; key: string | null; now: Date },
): Promise<HeldForm | null> => {
  if (key === null || !isId(id)) return null
  const found = await sql<HeldForm>`
    select path, fields, had_files as "hadFiles" from access.held_forms
    where id = ${id} and account = ${account} and key = ${tokenHash(key)} and until > ${now}`.execute(db)
  return found.rows[0] ?? null
}
