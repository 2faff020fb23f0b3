import { sql } from 'kysely'
import type { Job } from '../../../platform/jobs/index.ts'
import type { App } from '../../../web/index.ts'
import { absoluteLimit, keptAfterEnd } from './lifetimes.ts'
import { forgetLeftSearches } from './searches.ts'

/** Removes what nobody can come back to: forms after their hour, searches with their session, sessions a day after their end. The facts stay. */
export const forgetSessions = (app: App): Job => ({
  name: 'access/forget-sessions',
  cron: '17 * * * *',
  oneWaiting: true,
  handle: async () => {
    const now = app.now()
    const before = new Date(now.getTime() - absoluteLimit - keptAfterEnd)
    await sql`delete from access.held_forms where until <= ${now}`.execute(app.db)
    await forgetLeftSearches(app.db, now)
    await sql`delete from access.sessions where last_seen < ${before}`.execute(app.db)
  },
})
