import type { Json } from '../kernel/index.ts'

/** 303: the post is done, look here now. Local paths only. */
export const seeOther = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location: path, ...headers } })

export const json = (body: Json, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })

/**
 * `Content-Disposition` of a file to be saved and not shown. Only letters, digits, dots, hyphens and underscores go into
 * the name, so that none can say more than a name.
 */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(-120)}"`

/** RFC 9457 problem details. `code` names the problem for programs, `title` for people. */
export const problem = (
  status: number,
  code: string,
  title: string,
  more: { readonly detail?: string; readonly errors?: Json; readonly headers?: Record<string, string> } = {},
): Response =>
  new Response(
    JSON.stringify({
      type: `urn:dermaga:problem:${code}`,
      title,
      status,
      detail: more.detail,
      errors: more.errors,
    }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...more.headers } },
  )

/** Thrown or returned where a thing does not exist for this person: the web layer answers 404 in the right form. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Thrown where a thing exists for this person but the act is not theirs: 403. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

export const notFound = (): never => {
  throw new NotFound()
}

export const notAllowed = (): never => {
  throw new NotAllowed()
}
