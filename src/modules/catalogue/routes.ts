import type { ApiRoute, NavItem, Route } from '../../web/index.ts'
import { getService } from './api/get-service.ts'
import { listServices } from './api/list-services.ts'
import { servicesPage } from './pages/list-services.tsx'
import { showService } from './pages/show-service.tsx'

export const catalogueRoutes: readonly Route[] = [
  { method: 'GET', path: '/services', may: 'anyone', handler: servicesPage },
  { method: 'GET', path: '/services/:code', may: 'anyone', handler: showService },
]

export const catalogueApi: readonly ApiRoute[] = [listServices, getService]

export const catalogueNav: readonly NavItem[] = [
  { href: '/services', label: { id: 'Layanan', en: 'Services' }, for: 'anyone' },
]
