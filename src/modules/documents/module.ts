import { join } from 'node:path'
import type { Module } from '../../web/index.ts'
import { renderJob } from './render-job.ts'
import { documents } from './views/documents.ts'

export const documentsModule: Module = {
  name: 'documents',
  migrations: join(import.meta.dirname, 'migrations'),
  views: [documents],
  jobs: app => [renderJob(app)],
}
