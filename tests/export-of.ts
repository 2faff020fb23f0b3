import { atOneMoment, type ExportedFact, exportFacts } from '../src/journal/index.ts'
import type { Db } from '../src/platform/database/index.ts'

/** Every fact of a small store, in order. */
export const exportOf = (db: Db): Promise<readonly ExportedFact[]> =>
  atOneMoment(db, async tx => {
    const facts: ExportedFact[] = []
    for await (const each of exportFacts(tx)) facts.push(each)
    return facts
  })
