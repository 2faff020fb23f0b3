import { sql } from 'kysely'
import type { Job } from '../../../../platform/jobs/index.ts'
import type { App } from '../../../../web/index.ts'

const day = 24 * 60 * 60 * 1000

/** Every night: a day later nobody clicks twice, and who goes back to the page is told what happened since. */
export const forgetPresses = (app: App): Job => ({
  name: 'applications/forget-presses',
  cron: '35 18 * * *',
  oneWaiting: true,
  handle: async () => {
    const before = new Date(app.now().getTime() - day)
    await sql`delete from applications.presses where at < ${before}`.execute(app.db)
  },
})
