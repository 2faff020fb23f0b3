import { join } from 'node:path'
import type { Db } from '../../platform/database/index.ts'
import type { Module, Sessions } from '../../web/index.ts'
import type { DemoWorld } from './demo/demo-person.ts'
import type { ZoneOfCitizen } from './pages/sessions.tsx'
import { accessNav, accessRoutes } from './routes.ts'
import { cookiesFor } from './sessions/cookies.ts'
import { forgetSessions } from './sessions/forget-sessions.ts'
import { createSessions } from './sessions/sessions.ts'
import { sessionApi } from './sign-in/session-api.ts'
import { looksView } from './views/looks.ts'
import { rolesView } from './views/roles.ts'
import { policySet } from './who-may/policy-set.ts'

// Read here, so that wrong policies stop the start and not somebody's first request.
policySet()

export type AccessParts = {
  readonly db: Db
  readonly now: () => Date
  readonly baseUrl: string
  /** In the demo world: who may be played, and how far it is filled. null elsewhere. */
  readonly demo: DemoWorld | null
  /** By whose clock a citizen is told times that belong to no request. Left out: Jakarta's. */
  readonly zoneOfCitizen?: ZoneOfCitizen
}

/** Signing in, sessions, roles, who may and who looked; with the sessions that the web layer asks. */
export const accessModule = (parts: AccessParts): Module & { readonly sessions: Sessions } => {
  const { db, now, baseUrl, demo, zoneOfCitizen = async () => null } = parts
  const cookies = cookiesFor(baseUrl.startsWith('https:'))
  return {
    name: 'access',
    routes: accessRoutes({ baseUrl, cookies }, demo, zoneOfCitizen),
    api: [sessionApi],
    nav: accessNav,
    views: [rolesView, looksView],
    jobs: app => [forgetSessions(app)],
    migrations: join(import.meta.dirname, 'migrations'),
    sessions: createSessions({ db, now, cookies, demo: demo !== null }),
  }
}
