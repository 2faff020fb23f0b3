import { sql } from 'kysely'
import { allViews } from '../../src/all-views.ts'
import { createJournal, journalHead, rebuildView, type View } from '../../src/journal/index.ts'
import type { Db } from '../../src/platform/database/index.ts'

/** Every row as text, in one order. */
const rowsOf = async (db: Db, { table }: View): Promise<readonly string[]> => {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(v)::text as row from ${sql.raw(table)} v order by 1`.execute(db)
  return rows.map(({ row }) => row)
}

const difference = (name: string, kept: readonly string[], rebuilt: readonly string[]): readonly string[] => {
  const [before, after] = [new Set(kept), new Set(rebuilt)]
  return [
    ...kept.filter(row => !after.has(row)).map(row => `${name} has, and the facts do not: ${row}`),
    ...rebuilt.filter(row => !before.has(row)).map(row => `${name} lacks: ${row}`),
  ]
}

const tries = 20

/** Each view beside what the facts make of it. A worker that goes on meanwhile makes us look again. */
export const compareViews = async (db: Db): Promise<readonly string[]> => {
  const views = allViews(db)
  const journal = createJournal(db, views, () => new Date())
  const headOf = async () => JSON.stringify(await journalHead(db))
  const faults: string[] = []
  for (const view of views) {
    for (let attempt = 1; ; attempt++) {
      const head = await headOf()
      const kept = await rowsOf(db, view)
      await rebuildView(journal, view)
      const rebuilt = await rowsOf(db, view)
      if (head !== (await headOf()) && attempt < tries) continue
      faults.push(...difference(view.name, kept, rebuilt))
      break
    }
  }
  return faults
}
