import { sql } from 'kysely'
import { json } from './answers.ts'
import type { Route } from './route.ts'

/** Set by `main` as the start goes on: who asks `/readyz` wants to know whether people can be sent here. */
export type Readiness = { isReady: boolean; waitingFor: string }

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
      if (!readiness.isReady) return json({ status: 'starting', waitingFor: readiness.waitingFor }, 503)
      await sql`select 1`.execute(app.db)
      return json({ status: 'ready' })
    },
  },
]
