import { sql } from 'kysely'
import type { DemoProgress } from '../../src/modules/access/index.ts'
import type { Db } from '../../src/platform/database/index.ts'
import type { Job, Jobs } from '../../src/platform/jobs/index.ts'
import type { App } from '../../src/web/index.ts'
import { fillHistory } from './fill-history.ts'
import { historyRequests } from './timeline.ts'

const name = 'demo/history'

/** Fills the demo history up to the moment it was asked for, however often it is broken off. */
export const historyJob = (app: App): Job => ({
  name,
  handle: ({ until }, signal) => fillHistory(app, new Date(String(until)), { signal }),
  oneInAll: true,
  longestSeconds: 1_800,
})

/** Requests of the history that have come as far as they should. */
const countFilled = async (db: Db): Promise<number> => {
  const planned = historyRequests.map(({ id, acts }) => ({ id, version: acts.length }))
  const found = await sql<{ filled: number }>`
    select count(*)::int as filled from applications.files f
    join jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p (id uuid, version integer)
      on p.id = f.id and f.version >= p.version`.execute(db)
  return found.rows[0]?.filled ?? 0
}

/** How far the history is. What somebody has gone on with by hand is never filled, and that is no fault. */
export const historyProgress = async (db: Db, jobs: Jobs): Promise<DemoProgress> => {
  const [filled, of] = [await countFilled(db), historyRequests.length]
  if (filled === of) return { filled, of, state: 'done' }
  const last = await jobs.lastOf(name)
  const isAtWork = last === 'active' || (last === 'retry' && filled > 0)
  return {
    filled,
    of,
    state: last === 'completed' ? 'done' : last === 'failed' ? 'failed' : isAtWork ? 'running' : 'waiting',
  }
}

/** Asks for the history where it is not whole yet. Asking twice, or while it is being filled, changes nothing. */
export const askForHistory = async (app: App): Promise<void> => {
  if ((await countFilled(app.db)) === historyRequests.length) return
  await app.db.transaction().execute(tx => app.jobs.send(tx, name, { until: app.now().toISOString() }))
}
