import type { TestDatabase } from '../../../../tests/database.ts'
import { createJournal } from '../../../journal/index.ts'
import { openFolderBlobStore } from '../../../platform/blobs/index.ts'
import { createLog } from '../../../platform/log.ts'
import type { App, FoundSession, Module, SignedIn } from '../../../web/index.ts'
import { createServer } from '../../../web/server.ts'
import { documentsModule } from '../../documents/index.ts'
import { files } from '../views/files.ts'
import { pauses } from '../views/pauses.ts'
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

const staff = { budi: 'officer', ratna: 'head-of-mission' } as const

export const signedIn = (person: PersonId): SignedIn => {
  const role = person === 'budi' || person === 'ratna' ? staff[person] : 'citizen'
  const mission = role === 'citizen' ? null : kualaLumpur
  return {
    party: role === 'citizen' ? 'citizen' : 'mission',
    id: ids[person],
    name: person.charAt(0).toUpperCase() + person.slice(1),
    role,
    mission,
    held: [{ role, mission, from: '2026-01-01', to: null, delegatedBy: null }],
    session: `session-${person}`,
  }
}

const personIn = (request: Request): PersonId | null => {
  const name = /person=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return name !== undefined && Object.hasOwn(ids, name) ? (name as PersonId) : null
}

const base = 'http://localhost:8080'

/** The citizen's pages as a browser meets them, with everybody's sign-in played by a cookie. */
export const openSite = async (database: TestDatabase, more: readonly Module[] = []) => {
  let clock = new Date('2026-11-24T02:00:00.000Z')
  const now = () => clock
  const journal = createJournal(database.db, [files, pauses, ...(documentsModule.views ?? [])], now)
  const blobs = await openFolderBlobStore(`${database.data}/blobs`)
  // Only what these pages reach for; the rest of the platform is not part of the test.
  const app = {
    ...{ db: database.db, journal, now, blobs },
    log: createLog({ level: 'error' }),
    settings: { baseUrl: base, demo: true, trustedProxies: [] },
  } as unknown as App

  const server = createServer({
    app,
    modules: [{ name: 'applications', routes: citizenRoutes, api: citizenApi, nav: citizenNav }, ...more],
    sessions: {
      find: async (request): Promise<FoundSession> => {
        const person = personIn(request)
        return person === null
          ? { who: { party: 'nobody' }, csrf: '', cookies: [] }
          : { who: signedIn(person), csrf: `csrf-${person}`, cookies: [] }
      },
      isCsrfValid: (_request, found, token) => token === found.csrf,
      holdForm: async () => null,
    },
    surroundings: {
      demo: true,
      nav: citizenNav,
      emergency: null,
      describe: () => ({ roleName: { id: 'WNI', en: 'Citizen' }, place: null }),
    },
    isStoreUnreachable: () => false,
    own: [],
  })

  const ask = async (
    person: PersonId | null,
    method: 'GET' | 'POST',
    path: string,
    { form, body, language = 'id', from = '192.0.2.1' }: Asking = {},
  ) => {
    const fields = form && { ...form, ...(person ? { _csrf: `csrf-${person}` } : {}) }
    const answer = await server.request(
      `${base}${path}`,
      {
        method,
        headers: {
          cookie: `${person === null ? '' : `person=${person}; `}dermaga-language=${language}`,
          ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(fields ? { body: new URLSearchParams(fields) } : {}),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    )
    const html = await answer.clone().text()
    return { status: answer.status, headers: answer.headers, html, text: readable(html), answer }
  }

  return {
    app,
    server,
    at: (instant: string) => {
      clock = new Date(instant)
    },
    get: (person: PersonId | null, path: string, asking?: Asking) => ask(person, 'GET', path, asking),
    post: (person: PersonId | null, path: string, form: Record<string, string>, asking?: Asking) =>
      ask(person, 'POST', path, { ...asking, form }),
    send: (path: string, body: unknown, asking?: Asking) => ask(null, 'POST', path, { ...asking, body }),
  }
}

type Asking = {
  readonly form?: Record<string, string>
  readonly body?: unknown
  readonly language?: 'id' | 'en'
  readonly from?: string
}

export type Site = Awaited<ReturnType<typeof openSite>>

/** What a person reads of a page: without tags, with single spaces. */
const readable = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
