import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'

/** What may be compared waits in clear for the file to be made; made, or wanted no longer, it goes. */
export const forgetCompared = async (db: Db | Tx, document: string): Promise<void> => {
  await sql`
    update documents.letters set compared = null
    where document = ${document} and compared is not null`.execute(db)
}
