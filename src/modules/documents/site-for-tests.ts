import { createServer } from '../../../web/server.ts'
import type { DocumentsApp } from '../documents-for-tests.ts'
import { documentsModule } from '../module.ts'
import { documentsNav } from '../routes.ts'

const base = 'http://localhost:8080'

/** What a person reads of a page: without tags, with single spaces. */
const readable = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

/** The public pages and the API as a stranger with a phone, or another agency's program, meets them. */
export const openSite = (app: DocumentsApp) => {
  const server = createServer({
    ...{ app, modules: [documentsModule], own: [] },
    sessions: {
      find: async () => ({ who: { party: 'nobody' }, csrf: '', cookies: [] }),
      isCsrfValid: () => false,
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
    get: (path: string) => ask(path),
    getInEnglish: (path: string) => ask(path, inEnglish),
    /** As a browser without scripts sends it. */
    checkPassport: (code: string, passport: string, from?: string) =>
      ask(`/v/${code}/passport-checks`, { method: 'POST', body: new URLSearchParams({ passport }) }, from),
    compare: (path: string, file: Uint8Array<ArrayBuffer> | null) =>
      ask(path, { method: 'POST', body: formWith(file) }),
    post: (path: string, init: RequestInit) => ask(path, { method: 'POST', ...init }),
  }
}
