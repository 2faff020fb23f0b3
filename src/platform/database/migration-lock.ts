import { sql } from 'kysely'
import { refuseStart } from '../refused-start.ts'
import type { Db } from './open-database.ts'
import { isPgError } from './store-errors.ts'

/** Any number of our own; the same in every version, so that old and new wait for each other. */
const lockNumber = 3_712_026

/** What the platform itself keeps in the store: which migrations were done, and what kind of store this is. */
export const ground = `
  create schema if not exists platform;
  create table if not exists platform.migrations (
    module text not null,
    name text not null,
    checksum text not null,
    applied timestamptz not null default now(),
    primary key (module, name)
  );
  create table if not exists platform.store (
    one boolean primary key default true check (one),
    kind text not null check (kind in ('demo', 'real')),
    version text not null,
    created timestamptz not null default now()
  );`

/**
 * Does its work while no other process changes the store's shape. The lock belongs to the connection, so it goes
 * when its holder is killed.
 */
export const withMigrationLock = <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async one => {
    // Another process may migrate for minutes; a large table may need as long.
    await sql`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`.execute(
      one,
    )
    await sql`select pg_advisory_lock(${lockNumber})`.execute(one)
    try {
      const { rows } = await sql<{ there: boolean }>`
        select to_regclass('platform.store') is not null as there`.execute(one)
      if (!rows[0]?.there) await sql.raw(ground).execute(one)
      return await work(one)
    } catch (fault) {
      if (isPgError(fault) && fault.code === '42501') throw refuseStart(notAllowed(fault.message), 3, fault)
      throw fault
    } finally {
      await release(one)
    }
  })

/** A connection that broke has lost its lock and its settings already; its fault is the one worth telling. */
const release = async (one: Db): Promise<void> => {
  await sql`select pg_advisory_unlock(${lockNumber})`.execute(one).catch(() => undefined)
  await sql
    .raw('reset lock_timeout; reset statement_timeout')
    .execute(one)
    .catch(() => undefined)
}

const notAllowed = (message: string) => ({
  id: `Pengguna di DATABASE_URL tidak berhak membuat skema di basis data ini: ${message}.`,
  en: `The user in DATABASE_URL may not create schemas in this database: ${message}.`,
})
