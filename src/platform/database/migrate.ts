import { sql } from 'kysely'
import { refuseStart } from '../refused-start.ts'
import { withMigrationLock } from './migration-lock.ts'
import type { Db } from './open-database.ts'
import { type Migration, type MigrationSource, readMigrations } from './read-migrations.ts'

export type Applied = { readonly module: string; readonly name: string }

type Done = { module: string; name: string; checksum: string }

const keyOf = ({ module, name }: Applied): string => `${module}/${name}`

/** Which stores may be changed: `new` are those that no version has shaped yet. */
export type MayMigrate = 'every' | 'new' | 'none'

/**
 * Brings the store to the shape this code expects: every module's files in the order given, each in a transaction
 * of its own. A store that was shaped by other files, or by a newer version, is left alone; so is an older one where
 * `may` says so, since a build that is still running on it would be locked out.
 */
export const migrate = async (
  db: Db,
  sources: readonly MigrationSource[],
  may: MayMigrate = 'every',
): Promise<readonly Applied[]> => {
  const wanted = (await Promise.all(sources.map(readMigrations))).flat()
  return withMigrationLock(db, async one => {
    const { rows: done } = await sql<Done>`select module, name, checksum from platform.migrations`.execute(
      one,
    )
    checkDone(done, wanted)
    const before = new Set(done.map(keyOf))
    const missing = wanted.filter(each => !before.has(keyOf(each)))
    const isAllowed = may === 'every' || (may === 'new' && done.length === 0)
    if (missing.length > 0 && !isAllowed) throw refuseStart(olderStore(missing.map(keyOf).join(', ')), 2)
    for (const each of missing) await apply(one, each)
    return missing.map(({ module, name }) => ({ module, name }))
  })
}

const checkDone = (done: readonly Done[], wanted: readonly Migration[]): void => {
  const known = new Map(wanted.map(each => [keyOf(each), each.checksum]))
  const unknown = done.filter(each => !known.has(keyOf(each))).map(keyOf)
  if (unknown.length > 0) throw refuseStart(newerStore(unknown.join(', ')), 2)
  const changed = done.filter(each => known.get(keyOf(each)) !== each.checksum).map(keyOf)
  if (changed.length > 0) throw refuseStart(changedFiles(changed.join(', ')), 2)
}

const apply = (db: Db, { module, name, sql: text, checksum }: Migration): Promise<void> =>
  db.transaction().execute(async tx => {
    await sql
      .raw(text)
      .execute(tx)
      .catch(cause => {
        throw new Error(`Migration ${module}/${name} failed: ${cause.message}`, { cause })
      })
    await sql`insert into platform.migrations (module, name, checksum)
      values (${module}, ${name}, ${checksum})`.execute(tx)
  })

const newerStore = (names: string) => ({
  id: `Basis data ini sudah dipakai oleh versi Dermaga yang lebih baru (${names}). Pakai versi itu, atau pulihkan cadangan.`,
  en: `This store was used by a newer version of Dermaga (${names}). Run that version, or restore a backup.`,
})

const olderStore = (names: string) => ({
  id: `Basis data ini lebih lama daripada versi Dermaga ini (belum dijalankan: ${names}). Pakai versi yang sedang memakainya, atau hentikan versi itu lalu mutakhirkan dengan "dermaga migrate" atau "dermaga start".`,
  en: `This store is older than this version of Dermaga (not done yet: ${names}). Use the version that runs on it, or stop that one and bring the store up to date with "dermaga migrate" or "dermaga start".`,
})

const changedFiles = (names: string) => ({
  id: `Berkas migrasi berubah setelah dijalankan: ${names}. Pulihkan isi semula; perubahan masuk ke berkas baru.`,
  en: `Migration files were changed after they ran: ${names}. Restore them; a change belongs in a new file.`,
})
