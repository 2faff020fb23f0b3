import { join } from 'node:path'
import type { Module } from '../../web/index.ts'
import { citizenApi, citizenNav, citizenRoutes } from './citizen/routes.ts'
import { forgetPresses } from './desk/acts/forget-presses.ts'
import { deskNav, deskRoutes } from './desk/routes.ts'
import { draftRoutes } from './drafts/routes.ts'
import { namedFiles } from './named-files.ts'
import { files } from './views/files.ts'

export const applicationsModule: Module = {
  name: 'applications',
  routes: [...draftRoutes, ...citizenRoutes, ...deskRoutes],
  api: citizenApi,
  nav: [...citizenNav, ...deskNav],
  views: [files],
  jobs: app => [forgetPresses(app)],
  namedFiles,
  migrations: join(import.meta.dirname, 'migrations'),
}
