import { sql } from 'kysely'
import type { Journal } from './journal.ts'
import { readOn } from './read.ts'
import { updateView, type View } from './view.ts'

/**
 * Empties a view's table and fills it again from the journal, in one transaction: whoever reads the view sees it as it was
 * until it is whole again, and nothing is recorded meanwhile. Returns how many facts it read, and tells how far it is.
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
    for (let after = 0; ; ) {
      const facts = await readOn(tx, each.facts, after, Number.MAX_SAFE_INTEGER, 2_000)
      await updateView(tx, each, facts)
      read += facts.length
      tell(read)
      const last = facts[facts.length - 1]
      if (last === undefined) return read
      after = last.position
    }
  })
