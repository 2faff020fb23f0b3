import { sql } from 'kysely'
import type { Journal } from './journal.ts'
import { readOn } from './read.ts'
import { updateView, type View } from './view.ts'

/** Empties a view's table and fills it again from the journal. Returns how many facts it read. */
export const rebuildView = async (journal: Journal, each: View): Promise<number> =>
  journal.db.transaction().execute(async tx => {
    // No fact may slip in between the emptying and the reading.
    await sql`lock table journal.chains in share row exclusive mode`.execute(tx)
    await sql`delete from ${sql.raw(each.table)}`.execute(tx)
    let read = 0
    for (let after = 0; ; ) {
      const facts = await readOn(tx, each.facts, after, Number.MAX_SAFE_INTEGER, 2_000)
      await updateView(tx, each, facts)
      read += facts.length
      const last = facts[facts.length - 1]
      if (last === undefined) return read
      after = last.position
    }
  })
