import { sql } from 'kysely'
import type { Sha256 } from '../../platform/blobs/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** Files of everything that took a number, also of what was cancelled or revoked. */
export const namedFiles = async (db: Db, files: readonly Sha256[]): Promise<readonly Sha256[]> => {
  const found = await sql<{ sha256: string }>`
    select sha256 from documents.documents where sha256 = any(${files as string[]})`.execute(db)
  return found.rows.map(row => row.sha256)
}
