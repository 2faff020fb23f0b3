import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import type { Day } from '../../../kernel/index.ts'
import type { One, Tx } from '../../../platform/database/index.ts'
import type { App } from '../../../web/index.ts'
import { entryOn, signerBook, signersStream } from './signer-book.ts'

/** What stands under a letter beside the name. A record: it can be corrected and erased. */
export type PrintedDetails = {
  readonly position: string
  /** Null: printed in Indonesian alone. */
  readonly positionEn: string | null
  /** Staff number; null where the signer has none. */
  readonly nip: string | null
}

type Row = PrintedDetails & { readonly id: string }

/** Those of these records that were not erased, by id. */
export const readDetails = async (
  db: One,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PrintedDetails>> => {
  const found = await sql<Row>`
    select id, position_id as position, position_en as "positionEn", nip
    from access.signer_details where id = any(${ids})`.execute(db)
  return new Map(found.rows.map(({ id, ...details }) => [id, details]))
}

export const keepDetails = async (
  tx: Tx,
  id: string,
  { position, positionEn, nip }: PrintedDetails,
): Promise<void> => {
  await sql`
    insert into access.signer_details (id, position_id, position_en, nip)
    values (${id}, ${position}, ${positionEn}, ${nip})`.execute(tx)
}

type Asked = { readonly account: string; readonly mission: string; readonly day: Day }

/** What is printed under a letter that this person signs at this mission on this day; null where nothing is recorded. */
export const printedDetails = async (
  app: Pick<App, 'db' | 'journal'>,
  { account, mission, day }: Asked,
): Promise<PrintedDetails | null> => {
  const { state } = await recall(app.journal, signersStream(mission).id, signerBook)
  const entry = entryOn(state, account, day)
  if (entry === null) return null
  return (await readDetails(app.db, [entry.id])).get(entry.id) ?? null
}
