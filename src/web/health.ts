import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { json } from './answers.ts'
import type { Route } from './route.ts'

/** A probe waits a second or a few; the pool would wait out a restart. In milliseconds. */
const patience = 1_500

/** What people cannot be sent here without, and is not there yet; null once all of it is. */
export type Readiness = { readonly waitingFor: () => Promise<string | null> }

/** `/healthz`: the process answers. `/readyz`: the store answers too, and what must be there is there. */
export const healthRoutes = (readiness: Readiness): readonly Route[] => [
  {
    method: 'GET',
    path: '/healthz',
    may: 'anyone',
    isImpersonal: true,
    handler: () => json({ status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/readyz',
    may: 'anyone',
    isImpersonal: true,
    handler: async ({ app }) => {
      const waitingFor = await readiness.waitingFor()
      if (waitingFor !== null) return json({ status: 'starting', waitingFor }, 503)
      const isThere = await Promise.race([
        sql`select 1`.execute(app.db).then(
          () => true,
          () => false,
        ),
        wait(patience, false, { ref: false }),
      ])
      return isThere
        ? json({ status: 'ready' })
        : json({ status: 'not-ready', waitingFor: 'the database' }, 503)
    },
  },
]
