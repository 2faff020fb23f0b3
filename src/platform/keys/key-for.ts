import { hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/index.ts'

const bytes = 32

const roots = new WeakMap<Db, Promise<Buffer>>()

/** Made at first use; of two processes that start at once, one makes it and both read that one. */
const readRoot = async (db: Db): Promise<Buffer> => {
  const read = () => sql<{ root: Buffer }>`select root from platform.keys`.execute(db)
  let [row] = (await read()).rows
  if (row === undefined) {
    await sql`insert into platform.keys (root) values (${randomBytes(bytes)}) on conflict do nothing`.execute(
      db,
    )
    ;[row] = (await read()).rows
  }
  if (row === undefined) throw new Error('The store keeps no key')
  return row.root
}

const rootOf = (db: Db): Promise<Buffer> => {
  const known = roots.get(db)
  if (known !== undefined) return known
  const root = readRoot(db)
  roots.set(db, root)
  // A store that could not be reached is asked again by whoever comes next.
  root.catch(() => roots.delete(db))
  return root
}

/**
 * The key of this store for one purpose: the same in every process that shares the database, and of no help in finding
 * the key for another purpose (HKDF, RFC 5869).
 */
export const keyFor = async (db: Db, purpose: string): Promise<Buffer> =>
  Buffer.from(hkdfSync('sha256', await rootOf(db), '', purpose, bytes))
