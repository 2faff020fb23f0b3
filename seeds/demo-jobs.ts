import type { Job } from '../src/platform/jobs/index.ts'
import type { App } from '../src/web/index.ts'
import { historyJob } from './history/history-job.ts'
import { renewDelegation } from './seed-people.ts'

/** Work of the demo world alone: its history, and Ratna's signature lent to Arif anew before each loan ends. */
export const demoJobs = (app: App): readonly Job[] => [
  historyJob(app),
  {
    name: 'demo/renew-delegation',
    cron: '10 17 * * *',
    oneWaiting: true,
    handle: () => renewDelegation(app),
  },
]
