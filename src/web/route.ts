import type { z } from '@hono/zod-openapi'
import type { Handler, Visit } from './visit.ts'
import type { Role } from './who.ts'

/** Who may ask at all. What they may see of it is the business of `reach`, in the query. */
export type Audience = 'anyone' | 'signed-in' | 'citizen' | 'staff' | readonly Role[]

/** One line of a module's table of contents. Paths in Hono's form: `/applications/:id`. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly may: Audience
  readonly handler: Handler
  /** Forms with files: how many bytes at most. */
  readonly maxBytes?: number
  /** Answers with the page of the form where more came; the body was not read, and nothing may be changed by it. */
  readonly tooLarge?: Handler
  /** Read in any country: whoever chose no language is answered in the one that the browser asks for. */
  readonly isForAnyCountry?: boolean
  /** The same for everybody: answered without asking who it is for, and without the store. */
  readonly isImpersonal?: boolean
  /** Mounted in the demo world only. */
  readonly demoOnly?: boolean
}

type Schema = z.ZodType
type Shape = z.ZodObject

/** One operation of the public API. The schemas validate what comes in and describe it in the OpenAPI document. */
export type ApiRoute<Q extends Shape = Shape, P extends Shape = Shape, B extends Schema = Schema> = {
  readonly method: 'GET' | 'POST'
  /** OpenAPI form: `/api/v1/documents/{code}`. */
  readonly path: `/api/v1/${string}`
  readonly summary: string
  readonly query?: Q
  readonly params?: P
  /** A JSON body; or the name of the file field of a multipart body. */
  readonly body?: B
  readonly file?: { readonly field: string; readonly maxBytes: number }
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: Schema }>>
  readonly handler: (
    input: { readonly query: z.output<Q>; readonly params: z.output<P>; readonly body: z.output<B> },
    visit: Visit,
  ) => Response | Promise<Response>
}

/** Ties the handler's input to its schemas; the web layer then holds operations of every shape in one list. */
export const apiRoute = <Q extends Shape, P extends Shape, B extends Schema>(
  route: ApiRoute<Q, P, B>,
): ApiRoute => route as unknown as ApiRoute
