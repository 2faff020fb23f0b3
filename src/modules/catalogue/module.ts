import type { Module } from '../../web/index.ts'
import { shippedCatalogue } from './catalogue.ts'
import { closedServices } from './closed-services.ts'
import { catalogueApi, catalogueNav, catalogueRoutes } from './routes.ts'

// Read here, so that a faulty definition stops the start and not somebody's application.
shippedCatalogue()
closedServices()

export const catalogueModule: Module = {
  name: 'catalogue',
  routes: catalogueRoutes,
  api: catalogueApi,
  nav: catalogueNav,
}
