import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { migrationSources } from '../../src/migration-sources.ts'
import type { Db } from '../../src/platform/database/index.ts'
import { ground } from '../../src/platform/database/migration-lock.ts'
import { readMigrations } from '../../src/platform/database/read-migrations.ts'

/** Tables in an order in which none refers to a later one: as the migrations made them. */
const tablesOf = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs') order by c.oid
  `.execute(db)
  return rows.map(({ name }) => name)
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** One statement for a table's rows, each row as one JSON text, in an order that does not depend on the server. */
const rowsOf = async (db: Db, table: string): Promise<string> => {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.raw(table)} t`.execute(db)
  if (rows.length === 0) return ''
  const list = `[\n${rows
    .map(({ row }) => row)
    .sort()
    .join(',\n')}\n]`
  return `insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${quoted(list)});\n`
}

/**
 * A whole store as SQL text: the shape as this version's migrations make it, then every row. Queues are left out: the
 * platform makes them again. For stores that are small enough to be one text.
 */
export const dumpStore = async (db: Db): Promise<Buffer> => {
  const migrations = (await Promise.all(migrationSources().map(readMigrations))).flat()
  const { rows } = await sql<{ last: number }>`select last_value as last from journal.positions`.execute(db)
  const parts = [ground, ...migrations.map(({ sql: text }) => text)]
  for (const table of await tablesOf(db)) parts.push(await rowsOf(db, table))
  parts.push(`select setval('journal.positions', ${rows[0]?.last ?? 1});`)
  return gzipSync(parts.filter(part => part !== '').join('\n'), { level: 9 })
}

/** Puts a dumped store in the place of whatever is in the database. */
export const loadStore = async (db: Db, dumped: Uint8Array): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(nspname) as name from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`.execute(db)
  await db.transaction().execute(async tx => {
    for (const { name } of rows) await sql.raw(`drop schema ${name} cascade`).execute(tx)
    await sql.raw(gunzipSync(dumped).toString('utf8')).execute(tx)
  })
}
