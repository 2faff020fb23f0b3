import { assetRoutes } from './asset-routes.ts'
import { frontPage } from './front/front-page.tsx'
import { paperRoutes } from './front/papers.tsx'
import { healthRoutes, type Readiness } from './health.ts'
import type { Route } from './route.ts'

/** The addresses that belong to no module. */
export const ownRoutes = (readiness: Readiness): readonly Route[] => [
  { method: 'GET', path: '/', may: 'anyone', handler: frontPage },
  ...paperRoutes,
  ...healthRoutes(readiness),
  ...assetRoutes,
]
