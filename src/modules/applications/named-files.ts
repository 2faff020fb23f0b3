import { sql } from 'kysely'
import type { Sha256 } from '../../platform/blobs/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** Files of documents that stand in a draft or were ever sent. Taken out of a draft, a document has no record left. */
export const namedFiles = async (db: Db, files: readonly Sha256[]): Promise<readonly Sha256[]> => {
  const found = await sql<{ stored: string }>`
    select distinct stored from applications.uploads where stored = any(${files as string[]})`.execute(db)
  return found.rows.map(row => row.stored)
}
