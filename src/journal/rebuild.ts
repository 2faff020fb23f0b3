import { sql } from 'kysely'
import type { Recorded } from '../kernel/index.ts'
import { exportFacts } from './export.ts'
import type { Journal } from './journal.ts'
import { updateView, type View } from './view.ts'

const pageSize = 2_000

/**
 * Empties a view's table and fills it again from the journal, in one transaction: whoever reads the view sees it as it was
 * until it is whole again, and nothing is recorded meanwhile. It looks at every fact that a stream's reader would find,
 * whatever its position; throws UnreadableFact where there is one it cannot read. Returns how many facts it read, and
 * tells how far it is.
 */
export const rebuildView = async (
  { db }: Pick<Journal, 'db'>,
  each: View,
  tell: (read: number) => void = () => undefined,
): Promise<number> =>
  db.transaction().execute(async tx => {
    // A large table may need longer than a request may; waiting for those who write is limited as for everybody.
    await sql`set local statement_timeout = 0`.execute(tx)
    // No fact may slip in between the emptying and the reading.
    await sql`lock table journal.chains in share row exclusive mode`.execute(tx)
    await sql`delete from ${sql.raw(each.table)}`.execute(tx)
    let read = 0
    let page: Recorded[] = []
    const take = async () => {
      await updateView(tx, each, page)
      read += page.length
      page = []
      tell(read)
    }
    for await (const { fact: name, previous: _, hash: __, ...rest } of exportFacts(tx, {
      names: each.facts,
    })) {
      page.push({ name, ...rest })
      if (page.length === pageSize) await take()
    }
    await take()
    return read
  })
