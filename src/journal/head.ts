import { sql } from 'kysely'
import type { One } from '../platform/database/index.ts'

export type ChainHead = { mission: string; position: number; hash: string; count: number }

/** A chain's own record that is out of range: the numbers as the text that stands there. */
export type UnreadableHead = { mission: string; position: string; hash: string; count: string }

/** Where every chain ends today, by its own record; kept elsewhere, it betrays a cut-off tail. */
export const journalHead = async (
  db: One,
): Promise<{ chains: readonly ChainHead[]; unreadable: readonly UnreadableHead[] }> => {
  const found = await sql<UnreadableHead>`
    select chain as mission, position::text, hash, count::text from journal.chains
    where count > 0 order by chain`.execute(db)
  const chains: ChainHead[] = []
  const unreadable: UnreadableHead[] = []
  for (const row of found.rows) {
    const head = { ...row, position: Number(row.position), count: Number(row.count) }
    if (Number.isSafeInteger(head.position) && Number.isSafeInteger(head.count)) chains.push(head)
    else unreadable.push(row)
  }
  return { chains, unreadable }
}
