import type { HeldRole, Route, SignedIn } from '../../web/index.ts'
import { createServer } from '../../web/index.ts'
import type { DocumentsApp } from './documents-for-tests.ts'
import { documentsModule } from './module.ts'
import { documentsNav } from './routes.ts'

const held = (
  role: HeldRole['role'],
  mission: string | null,
  delegatedBy: string | null = null,
): HeldRole => ({
  ...{ role, mission, delegatedBy },
  ...{ from: '2026-01-01', to: null },
})

const people = {
  sari: [held('citizen', null)],
  budi: [held('officer', 'kbri-kuala-lumpur')],
  ratna: [held('head-of-mission', 'kbri-kuala-lumpur')],
  arif: [held('officer', 'kbri-kuala-lumpur'), held('head-of-mission', 'kbri-kuala-lumpur', 'ratna')],
  salma: [held('officer', 'kjri-jeddah')],
  dewi: [held('ministry', null)],
} as const
export type Played = keyof typeof people

export const signedIn = (person: Played): SignedIn => {
  const [first] = people[person]
  return {
    party: first.role === 'citizen' ? 'citizen' : first.role === 'ministry' ? 'ministry' : 'mission',
    id: person,
    name: person,
    role: first.role,
    mission: first.mission,
    held: people[person],
    session: person,
  }
}

const personIn = (request: Request): Played | null => {
  const name = /person=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
  return Object.hasOwn(people, name) ? (name as Played) : null
}

const base = 'http://localhost:8080'

/** What a person reads of a page: without tags, with single spaces. */
const readable = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

/** The public pages and the API as a stranger with a phone, or another agency's program, meets them. */
export const openSite = (app: DocumentsApp, own: readonly Route[] = []) => {
  const server = createServer({
    ...{ app, modules: [documentsModule], own },
    sessions: {
      find: async request => {
        const person = personIn(request)
        if (person === null) return { who: { party: 'nobody' }, csrf: '', cookies: [] }
        return { who: signedIn(person), csrf: `csrf-${person}`, cookies: [] }
      },
      isCsrfValid: (_request, found, token) => token === found.csrf,
      holdForm: async () => null,
    },
    surroundings: {
      ...{ demo: true, nav: documentsNav, emergency: null },
      describe: () => ({ roleName: { id: 'WNI', en: 'Citizen' }, place: null }),
    },
    isStoreUnreachable: () => false,
  })
  const ask = async (path: string, init: RequestInit = {}, from = '192.0.2.1') => {
    const answer = await server.request(`${base}${path}`, init, {
      incoming: { socket: { remoteAddress: from } },
    })
    const body = await answer.text()
    return { status: answer.status, headers: answer.headers, body, text: readable(body) }
  }
  const inEnglish = { headers: { cookie: 'dermaga-language=en' } }
  const formWith = (file: Uint8Array<ArrayBuffer> | null) => {
    const form = new FormData()
    if (file !== null) form.set('file', new File([file], 'surat.pdf'))
    return form
  }
  return {
    server,
    get: (path: string) => ask(path),
    getInEnglish: (path: string) => ask(path, inEnglish),
    /** As a browser asks in which no language was chosen. */
    getAccepting: (path: string, languages: string) =>
      ask(path, { headers: { 'accept-language': languages } }),
    getAs: (person: Played, path: string) => ask(path, { headers: { cookie: `person=${person}` } }),
    postAs: (person: Played, path: string, form: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        headers: { cookie: `person=${person}` },
        body: new URLSearchParams({ _csrf: `csrf-${person}`, ...form }),
      }),
    /** As a browser without scripts sends it. */
    checkPassport: (code: string, passport: string, from?: string) =>
      ask(`/v/${code}/holder-checks`, { method: 'POST', body: new URLSearchParams({ passport }) }, from),
    checkHolder: (code: string, typed: Record<string, string>, from?: string) =>
      ask(`/v/${code}/holder-checks`, { method: 'POST', body: new URLSearchParams(typed) }, from),
    compare: (path: string, file: Uint8Array<ArrayBuffer> | null) =>
      ask(path, { method: 'POST', body: formWith(file) }),
    post: (path: string, init: RequestInit) => ask(path, { method: 'POST', ...init }),
  }
}
