import type { TestDatabase } from '../../../../tests/database.ts'
import { openSite as openAnySite } from '../../../../tests/site.ts'
import { openLetters } from '../../../platform/letters/index.ts'
import type { SignedIn } from '../../../web/index.ts'
import { documentsModule } from '../../documents/index.ts'
import { draftRoutes } from '../drafts/routes.ts'
import { files } from '../views/files.ts'
import { citizenApi, citizenNav, citizenRoutes } from './routes.ts'

export const ids = {
  sari: '01936f00-0000-7000-8000-000000000001',
  hasan: '01936f00-0000-7000-8000-000000000002',
  nur: '01936f00-0000-7000-8000-000000000003',
  budi: '01936f00-0000-7000-8000-000000000011',
  ratna: '01936f00-0000-7000-8000-000000000012',
} as const
export type PersonId = keyof typeof ids

export const kualaLumpur = 'kbri-kuala-lumpur'

const citizen = (id: PersonId, name: string): SignedIn => ({
  ...{ party: 'citizen', role: 'citizen', mission: null, id: ids[id], name, session: `session-${id}` },
  held: [{ role: 'citizen', mission: null, from: '2026-01-01', to: null, delegatedBy: null }],
})

const staff = (id: PersonId, name: string, role: 'officer' | 'head-of-mission'): SignedIn => ({
  ...{ party: 'mission', role, mission: kualaLumpur, id: ids[id], name, session: `session-${id}` },
  held: [{ role, mission: kualaLumpur, from: '2026-01-01', to: null, delegatedBy: null }],
})

const people: Readonly<Record<PersonId, SignedIn>> = {
  sari: citizen('sari', 'Sari'),
  hasan: citizen('hasan', 'Hasan'),
  nur: citizen('nur', 'Nur'),
  budi: staff('budi', 'Budi', 'officer'),
  ratna: staff('ratna', 'Ratna', 'head-of-mission'),
}

/** The citizen's pages and drafts alone, with the views they stand on. */
export const openSite = async (database: TestDatabase) => {
  const site = await openAnySite(database, {
    people,
    starts: '2026-11-24T02:00:00.000Z',
    modules: [
      {
        name: 'applications',
        routes: [...citizenRoutes, ...draftRoutes],
        api: citizenApi,
        nav: citizenNav,
        views: [files, ...(documentsModule.views ?? [])],
      },
    ],
  })
  Object.assign(site.app, { letters: await openLetters() })
  return site
}

export type Site = Awaited<ReturnType<typeof openSite>>
