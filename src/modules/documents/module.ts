import { join } from 'node:path'
import type { Module } from '../../web/index.ts'
import { namedFiles } from './named-files.ts'
import { renderJob } from './render-job.ts'
import { renderUnfinishedJob } from './render-unfinished-job.ts'
import { documentsApi, documentsNav, documentsRoutes } from './routes.ts'
import { documents } from './views/documents.ts'

export const documentsModule: Module = {
  name: 'documents',
  routes: documentsRoutes,
  api: documentsApi,
  nav: documentsNav,
  views: [documents],
  namedFiles,
  jobs: app => [renderJob(app), renderUnfinishedJob(app)],
  migrations: join(import.meta.dirname, 'migrations'),
}
