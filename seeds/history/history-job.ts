import type { DemoProgress } from '../../src/modules/access/index.ts'
import type { Db } from '../../src/platform/database/index.ts'
import type { Job, Jobs } from '../../src/platform/jobs/index.ts'
import type { App } from '../../src/web/index.ts'
import { countReached } from '../count-reached.ts'
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
const countFilled = (db: Db): Promise<number> => countReached(db, historyRequests)

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
