import type { Child } from 'hono/jsx'
import type { Locale, Phrase } from '../kernel/index.ts'
import type { App } from './app.ts'
import type { Form } from './form.ts'
import type { Who } from './who.ts'

/** What a handler says of the page it answers with; the frame around it is the web layer's. */
export type Page = {
  readonly title: Phrase
  readonly body: Child
  readonly status?: number
  /** Officers' lists and files use the whole width; a citizen's question does not. */
  readonly wide?: boolean
  /** The form was not accepted: the title says so first. */
  readonly hasProblems?: boolean
  /** The answer to a post that only asks: the fields to ask it with again, in another language. Never for what acts. */
  readonly again?: Readonly<Record<string, string>>
}

/** One request being answered: what was asked, by whom, and the platform to answer with. */
export type Visit = {
  readonly app: App
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: Form
  readonly who: Who
  readonly locale: Locale
  readonly csrf: string
  /** Path and query, as asked. */
  readonly path: string
  /** The visitor's network address, as far as trusted proxies tell. */
  readonly address: string
  readonly page: (page: Page) => Response
}

export type Handler = (visit: Visit) => Response | Promise<Response>
