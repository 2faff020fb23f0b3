import type { Module } from '../../web/index.ts'
import { missionReference } from './reference/loaded-reference.ts'
import { missionsApi, missionsNav, missionsRoutes } from './routes.ts'

// Read here, so that wrong reference data stop the start and not somebody's first question.
missionReference()

export const missionsModule: Module = {
  name: 'missions',
  routes: missionsRoutes,
  api: missionsApi,
  nav: missionsNav,
}
