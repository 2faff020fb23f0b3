import type { Db, Tx } from '../platform/database/index.ts'

/**
 * Reads that all see the store as it stood at one moment, while others go on writing. Without it, a journal that is
 * read in pages lacks what committed late, and looks broken where it is not.
 */
export const atOneMoment = <T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
