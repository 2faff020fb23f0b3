import { createJournal } from '../src/journal/index.ts'
import { openFolderBlobStore } from '../src/platform/blobs/index.ts'
import { createLog } from '../src/platform/log.ts'
import type { App, FoundSession, Module, SignedIn } from '../src/web/index.ts'
import { createServer } from '../src/web/index.ts'
import type { TestDatabase } from './database.ts'
import { readable } from './readable.ts'

const base = 'http://localhost:8080'

export type Asking = {
  readonly language?: 'id' | 'en'
  /** The visitor's network address. */
  readonly from?: string
  /** Cookies that an earlier answer set. */
  readonly cookie?: string
}

type Sent = Asking & { readonly form?: Record<string, string>; readonly body?: unknown }

export type SiteParts<Name extends string> = {
  readonly modules: readonly Module[]
  /** Who can ask, by the name that a test calls them. */
  readonly people: Readonly<Record<Name, SignedIn>>
  readonly starts: string
}

/**
 * Modules as a browser meets them, on a database, with everybody's sign-in played by a cookie and the time set by the
 * test. Nothing is sent over a network.
 */
export const openSite = async <Name extends string>(
  database: TestDatabase,
  { modules, people, starts }: SiteParts<Name>,
) => {
  let clock = new Date(starts)
  const now = () => clock
  const views = modules.flatMap(module => module.views ?? [])
  const blobs = await openFolderBlobStore(`${database.data}/blobs`)
  // Only what most pages reach for; a page that needs more has a test of its own.
  const app = {
    ...{ db: database.db, journal: createJournal(database.db, views, now), now, blobs },
    log: createLog({ level: 'error' }),
    settings: { baseUrl: base, demo: true, trustedProxies: [] },
  } as unknown as App

  const find = async (request: Request): Promise<FoundSession> => {
    const name = /person=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
    // Looked up at each request, since a test may give somebody another role meanwhile.
    const who = new Map<string, SignedIn>(Object.entries(people)).get(name)
    return who === undefined
      ? { who: { party: 'nobody' }, csrf: '', cookies: [] }
      : { who, csrf: `csrf-${name}`, cookies: [] }
  }
  const nav = modules.flatMap(module => module.nav ?? [])
  const server = createServer({
    ...{ app, modules, own: [], isStoreUnreachable: () => false },
    sessions: {
      find,
      isCsrfValid: (_request, found, token) => token === found.csrf,
      holdForm: async () => null,
    },
    surroundings: {
      ...{ demo: true, nav, emergency: null },
      describe: () => ({ roleName: { id: 'Orang', en: 'Person' }, place: null }),
    },
  })

  const ask = async (person: Name | null, method: 'GET' | 'POST', path: string, sent: Sent = {}) => {
    const { form, body, language = 'id', from = '192.0.2.1', cookie = '' } = sent
    const fields = form && { ...form, ...(person === null ? {} : { _csrf: `csrf-${person}` }) }
    const type = fields ? 'application/x-www-form-urlencoded' : body === undefined ? null : 'application/json'
    const content = fields ? new URLSearchParams(fields).toString() : JSON.stringify(body)
    const answer = await server.request(
      `${base}${path}`,
      {
        method,
        headers: {
          cookie: `${person === null ? '' : `person=${person}; `}dermaga-language=${language}; ${cookie}`,
          ...(type === null ? {} : { 'content-type': type }),
        },
        ...(method === 'POST' ? { body: content } : {}),
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
    get: (person: Name | null, path: string, asking?: Asking) => ask(person, 'GET', path, asking),
    post: (person: Name | null, path: string, form: Record<string, string>, asking?: Asking) =>
      ask(person, 'POST', path, { ...asking, form }),
    /** JSON to the public API. */
    send: (path: string, body: unknown, asking?: Asking) => ask(null, 'POST', path, { ...asking, body }),
  }
}
