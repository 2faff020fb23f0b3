import type { ApiRoute, NavItem, Route } from '../../web/index.ts'
import { listMissions } from './api/list-missions.ts'
import { lookUp } from './api/look-up.ts'
import { findMissionPage } from './pages/find-mission.tsx'
import { showMission } from './pages/show-mission.tsx'

export const missionsRoutes: readonly Route[] = [
  { method: 'GET', path: '/find-mission', may: 'anyone', handler: findMissionPage },
  { method: 'GET', path: '/missions/:code', may: 'anyone', handler: showMission },
]

export const missionsApi: readonly ApiRoute[] = [listMissions, lookUp]

export const missionsNav: readonly NavItem[] = [
  {
    href: '/find-mission',
    label: { id: 'Cari perwakilan', en: 'Find your mission' },
    for: 'anyone',
  },
]
