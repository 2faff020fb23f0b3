import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'

/** The passport number in clear waits for the file to be made; made, or wanted no longer, it goes. */
export const forgetPassport = async (db: Db | Tx, document: string): Promise<void> => {
  await sql`
    update documents.letters set holder_passport = null
    where document = ${document} and holder_passport is not null`.execute(db)
}
