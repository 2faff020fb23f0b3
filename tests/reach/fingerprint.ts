import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/database/index.ts'

/** Limits count wrong tries whoever asks; they hold nothing of anybody. */
const uncounted = ['web.tries']

/** A hash over every row of every table, facts and looks included; the same as long as nothing has changed. */
export const fingerprint = async (db: Db, leaveOut: readonly string[] = []): Promise<string> => {
  const found = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in
      ('journal', 'web', 'access', 'people', 'applications', 'documents')
    order by name`.execute(db)
  const hash = createHash('sha256')
  for (const { name } of found.rows) {
    if ([...uncounted, ...leaveOut].includes(name)) continue
    const rows = await sql<{ hash: string | null }>`
      select md5(string_agg(t::text, chr(10) order by t::text)) as hash from ${sql.table(name)} t`.execute(db)
    hash.update(`${name} ${rows.rows[0]?.hash}\n`)
  }
  return hash.digest('hex')
}
