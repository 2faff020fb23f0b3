import { apiRoute, json } from '../../../web/index.ts'
import { servicesOn } from '../catalogue.ts'
import { legalToday } from '../legal-today.ts'
import { serviceList } from '../schemas.ts'
import { serviceItemOf } from './service-item.ts'

/** The services offered today. */
export const listServices = apiRoute({
  method: 'GET',
  path: '/api/v1/services',
  summary: 'The services that missions give',
  answers: { 200: { description: 'All services in force.', schema: serviceList } },
  handler: (_, { app }) => json({ items: servicesOn(legalToday(app)).map(serviceItemOf), next: null }),
})
