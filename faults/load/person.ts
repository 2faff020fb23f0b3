import { setTimeout as wait } from 'node:timers/promises'
import { visitor } from '../../src/modules/interop/demo-providers/visitor-for-tests.ts'
import { formIn } from './form-in.ts'
import type { Gate } from './gate.ts'

/** The platform answered in a way that leaves a person stranded: neither done, nor "come back in a minute". */
export class Stranded extends Error {
  override readonly name = 'Stranded'
}

type Answered = { readonly status: number; readonly path: string; readonly html: string }

/** Somebody with a browser, who presses again where nothing came back, or where they were asked to come back. */
export type Person = {
  /** The page at an address, and where its redirects ended. */
  open(path: string): Promise<Answered>
  /** Sends a form; answers where its redirect leads. */
  press(path: string, fields: Readonly<Record<string, string>>): Promise<string>
  /** Opens a page, changes these fields of the form that leads to `action`, and sends it. */
  fillIn(page: string, action: string, changes: Readonly<Record<string, string>>): Promise<string>
  sendFile(path: string, file: File): Promise<string>
}

const patience = 90_000
const answerLimit = 40_000
const comeBack = 503

const titleOf = (html: string): string =>
  (/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300)

/** Signs somebody of the demo world in, as its page does. */
export const personAt = async (baseUrl: string, id: string, gate: Gate): Promise<Person> => {
  const browser = visitor()

  /** Again and again, as people do, until there is an answer that is not "come back". */
  const patiently = async (what: string, ask: () => Promise<Answered>): Promise<Answered> => {
    await gate.pass()
    try {
      const deadline = Date.now() + patience
      for (let last = 'no answer'; ; ) {
        const answer = await ask().catch((fault: unknown) => {
          last = String(fault instanceof Error ? (fault.cause ?? fault) : fault)
          return null
        })
        if (answer !== null && answer.status !== comeBack) return answer
        if (answer !== null) last = `${answer.status} ${titleOf(answer.html)}`
        if (Date.now() > deadline)
          throw new Stranded(`${what}: nothing for ${patience / 1000} s, last: ${last}`)
        await wait(250)
      }
    } finally {
      gate.done()
    }
  }

  const open = async (path: string): Promise<Answered> => {
    const answer = await patiently(`GET ${path}`, async () => {
      const { url, response, text } = await browser.go(`${baseUrl}${path}`)
      return { status: response.status, path: url.pathname, html: text }
    })
    if (answer.status !== 200 || answer.path.startsWith('/sign-in'))
      throw new Stranded(`${id} GET ${path}: ${answer.status} at ${answer.path}: ${titleOf(answer.html)}`)
    return answer
  }

  const cookie = () => [...browser.jar].map(([name, { value }]) => `${name}=${value}`).join('; ')

  const send = async (path: string, body: URLSearchParams | FormData): Promise<string> => {
    const answer = await patiently(`POST ${path}`, async () => {
      const headers = { cookie: cookie(), origin: baseUrl }
      const sent = { method: 'POST', body, headers, redirect: 'manual' } as const
      const response = await fetch(`${baseUrl}${path}`, { ...sent, signal: AbortSignal.timeout(answerLimit) })
      const place = response.headers.get('location') ?? ''
      return { status: response.status, path: place, html: await response.text() }
    })
    if (answer.status === 303 && !answer.path.startsWith('/sign-in')) return answer.path
    throw new Stranded(`${id} POST ${path}: ${answer.status} ${answer.path} ${titleOf(answer.html)}`)
  }

  const signIn = await patiently('sign-in', async () => {
    const { url, response, text } = await browser.go(`${baseUrl}/demo/sign-in`, { person: id })
    return { status: response.status, path: url.pathname, html: text }
  })
  if (signIn.status !== 200) throw new Stranded(`${id} could not sign in: ${signIn.status} ${signIn.path}`)
  const { html } = await open('/account/sessions')
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

  return {
    open,
    press: (path, fields) => send(path, new URLSearchParams({ _csrf: token, ...fields })),
    fillIn: async (page, action, changes) => {
      const { html, path } = await open(page)
      const fields = formIn(html, action)
      if (fields === null) throw new Stranded(`${id}: no form to ${action} at ${path}: ${titleOf(html)}`)
      return send(action, new URLSearchParams({ ...fields, ...changes }))
    },
    sendFile: (path, file) => {
      const body = new FormData()
      body.set('_csrf', token)
      body.set('file', file)
      return send(path, body)
    },
  }
}
