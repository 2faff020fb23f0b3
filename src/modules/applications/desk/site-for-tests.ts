import { sql } from 'kysely'
import type { TestDatabase } from '../../../../tests/database.ts'
import { openSite as openAnySite } from '../../../../tests/site.ts'
import { openLetters } from '../../../platform/letters/index.ts'
import type { App, HeldRole, Role, SignedIn } from '../../../web/index.ts'
import { documentsModule } from '../../documents/index.ts'
import { ids as citizens, kualaLumpur } from '../citizen/site-for-tests.ts'
import { files } from '../views/files.ts'
import { deskNav, deskRoutes } from './routes.ts'

export const ids = {
  ...citizens,
  wati: '01936f00-0000-7000-8000-000000000013',
  arif: '01936f00-0000-7000-8000-000000000014',
  salma: '01936f00-0000-7000-8000-000000000015',
  dewi: '01936f00-0000-7000-8000-000000000016',
  fajar: '01936f00-0000-7000-8000-000000000017',
} as const
export type PersonId = keyof typeof ids

const held = (role: Role, mission: string | null, more: Partial<HeldRole> = {}): HeldRole => ({
  ...{ role, mission, from: '2026-01-01', to: null, delegatedBy: null },
  ...more,
})

const person = (
  id: PersonId,
  party: SignedIn['party'],
  ...roles: readonly [HeldRole, ...HeldRole[]]
): SignedIn => ({
  ...{ id: ids[id], name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, party, session: ids[id] },
  ...{ role: roles[0].role, mission: roles[0].mission, held: roles },
})

const people: Readonly<Record<PersonId, SignedIn>> = {
  sari: person('sari', 'citizen', held('citizen', null)),
  hasan: person('hasan', 'citizen', held('citizen', null)),
  nur: person('nur', 'citizen', held('citizen', null)),
  budi: person('budi', 'mission', held('officer', kualaLumpur)),
  wati: person('wati', 'mission', held('officer', kualaLumpur)),
  ratna: person('ratna', 'mission', held('head-of-mission', kualaLumpur)),
  arif: person(
    'arif',
    'mission',
    held('officer', kualaLumpur),
    held('head-of-mission', kualaLumpur, { from: '2026-11-10', to: '2026-12-09', delegatedBy: ids.ratna }),
  ),
  salma: person('salma', 'mission', held('officer', 'kjri-jeddah')),
  dewi: person('dewi', 'ministry', held('ministry', null)),
  fajar: person('fajar', 'mission', held('protection-officer', kualaLumpur)),
}

/** The desk alone, as the mission's staff meet it; letters are set by nobody, only asked for. */
export const openDesk = async (database: TestDatabase) => {
  const site = await openAnySite(database, {
    people,
    starts: '2026-11-24T02:00:00.000Z',
    modules: [
      {
        name: 'applications',
        routes: deskRoutes,
        nav: deskNav,
        views: [files, ...(documentsModule.views ?? [])],
      },
    ],
  })
  const asked: unknown[] = []
  const jobs: Pick<App['jobs'], 'send'> = {
    send: async (_tx, _name, data) => {
      asked.push(data)
    },
  }
  Object.assign(site.app, { jobs, letters: await openLetters() })
  /** Every look on record so far, newest last. */
  const looks = async () =>
    (
      await sql<{
        actor: string
        body: { what: string; purpose: string; detail: string | null; files: { application: string }[] }
      }>`
        select actor, body from journal.facts where fact = 'Looked' order by position`.execute(database.db)
    ).rows
  const version = async (id: string): Promise<string> =>
    String((await site.app.journal.read(`application-${id}`)).length)
  /** Searches, and opens what was found. */
  const find = async (who: PersonId, search: Record<string, string>, at: string = kualaLumpur) => {
    const { headers } = await site.post(who, `/desk/search?mission=${at}`, search)
    return site.get(who, headers.get('location') ?? '')
  }
  return { ...site, asked, looks, version, find }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
