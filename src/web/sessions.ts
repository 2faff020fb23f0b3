import type { Form } from './form.ts'
import type { Who } from './who.ts'

/** What the web layer asks about the person behind a request; the access module answers. */
export type Sessions = {
  /** Who asks, with the CSRF token of their forms, and cookies to set with the answer. One query at most. */
  readonly find: (request: Request) => Promise<FoundSession>
  /** Whether a post carries the token that was put in this visitor's forms. */
  readonly isCsrfValid: (request: Request, found: FoundSession, token: string) => boolean
  /**
   * A form was sent after its session had ended: keeps what was typed and answers with the way to sign in.
   * Null: not a form that this person was given, or nobody knows whose; nothing is kept.
   */
  readonly holdForm: (request: Request, form: Form) => Promise<Response | null>
}

export type FoundSession = {
  readonly who: Who
  readonly csrf: string
  readonly cookies: readonly string[]
}
