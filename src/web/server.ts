import { Hono } from 'hono'
import { newId } from '../kernel/index.ts'
import { isStorageFull } from '../platform/storage-full.ts'
import { trustedNetworks, visitorAddress } from './address.ts'
import { NotAllowed, NotFound, problem, seeOther } from './answers.ts'
import { answerApi, openApiDocument } from './api.ts'
import type { App } from './app.ts'
import { isAmong } from './audience.ts'
import { type FaultCode, faultPage, faultProblem } from './error-page.tsx'
import { type BadBody, emptyForm, readForm } from './form.ts'
import { renderPage, type Surroundings } from './frame.ts'
import { localPath } from './local-path.ts'
import { languageRoute, localeAsked, localeCookie, localeOf } from './locale.ts'
import type { Module } from './module.ts'
import { nearestPage } from './nearest-page.ts'
import { noteRefusal } from './note-refusal.ts'
import { isOwnOrigin } from './own-origin.ts'
import { packPage } from './pack-page.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import type { FoundSession, Sessions } from './sessions.ts'
import { signedOutPage } from './signed-out-page.tsx'
import type { Visit } from './visit.ts'

/** URL-encoded forms are text; this is room for every answer of the longest form many times over. */
const formLimit = 262_144

const faultOfBody: Readonly<Record<BadBody, FaultCode>> = {
  'too-large': 'too-large',
  'wrong-type': 'wrong-type',
  unreadable: 'bad-request',
  'too-busy': 'unavailable',
}

export type ServerParts = {
  readonly app: App
  readonly modules: readonly Module[]
  readonly sessions: Sessions
  readonly surroundings: Surroundings
  /** Whether an error means that the store, not the code, is at fault. */
  readonly isStoreUnreachable: (fault: unknown) => boolean
  /** Called once per answer, for the metrics. */
  readonly onAnswer?: (route: string, method: string, status: number, seconds: number) => void
  /** Handlers the platform itself adds: health, metrics, assets. */
  readonly own: readonly Route[]
}

type Env = { Bindings: { incoming?: { socket?: { remoteAddress?: string } } } }

/** The HTTP application: one Hono router over every module's table of contents. */
export const createServer = (parts: ServerParts): Hono<Env> => {
  const { app, sessions } = parts
  const { settings } = app
  const trusted = trustedNetworks(settings.trustedProxies)
  const headers = securityHeaders(settings.baseUrl)
  const isSecure = settings.baseUrl.startsWith('https:')
  const server = new Hono<Env>()

  const routes: readonly Route[] = [
    languageRoute(isSecure),
    ...parts.own,
    ...parts.modules.flatMap(module => module.routes ?? []),
  ].filter(route => settings.demo || route.demoOnly !== true)
  const operations = parts.modules.flatMap(module => module.api ?? [])

  const methods = new Map<string, Set<string>>()

  type Asked = { request: Request; params: Record<string, string>; peer: string; route: string }

  const forAnyCountry = new Set(routes.filter(route => route.isForAnyCountry).map(({ path }) => path))
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)

  /** The page of ours that the visitor came from. */
  const cameFrom = (request: Request): string | null => {
    const from = URL.parse(request.headers.get('referer') ?? '')
    return from !== null && isOwnOrigin(from.origin, settings.baseUrl)
      ? localPath(from.pathname + from.search)
      : null
  }

  /**
   * What answers a post has no address that can be asked for again: the language switch comes back to the page of its
   * form, and so does the browser's history.
   */
  const pageOf = ({ request, route }: Asked): string => {
    const { pathname, search } = new URL(request.url)
    return nearestPage({ path: pathname + search, route, from: cameFrom(request) }, pages)
  }

  const visitOf = (asked: Asked, found: FoundSession, form = emptyForm): Visit => {
    const url = new URL(asked.request.url)
    const other = localeAsked(form)
    const isForAnyCountry = forAnyCountry.has(asked.route)
    const locale = other ?? localeOf(asked.request, { isSecure, isForAnyCountry })
    const path = url.pathname + url.search
    const address = visitorAddress(asked.peer, asked.request.headers.get('x-forwarded-for'), trusted)
    const { who, csrf } = found
    const isAnswer = asked.request.method === 'POST'
    const seen = { who, csrf, locale, path: pageOf(asked), isAnswer }
    const page: Visit['page'] = shown =>
      new Response(renderPage(shown, seen, parts.surroundings), {
        status: shown.status ?? 200,
        headers: {
          ...{ 'content-type': 'text/html; charset=utf-8', 'content-language': locale },
          ...(other === null ? {} : { 'set-cookie': localeCookie(other, isSecure) }),
          ...(isForAnyCountry ? { vary: 'cookie, accept-language' } : {}),
        },
      })
    const { request, params } = asked
    return { app, request, params, query: url.searchParams, form, who, locale, csrf, path, address, page }
  }

  const nobody: FoundSession = { who: { party: 'nobody' }, csrf: '', cookies: [] }
  const isApi = (request: Request): boolean => new URL(request.url).pathname.startsWith('/api/')

  /**
   * The page with the form that was not taken: under the post's own address, or else where the visitor came from. Who
   * loads the answer to a post anew is led to the page above it.
   */
  const formOf = (code: FaultCode, asked: Asked): string | null => {
    if (code === 'method-not-allowed') return pageOf(asked)
    const isThere = code !== 'not-found' && code !== 'not-allowed'
    if (!isThere || asked.request.method !== 'POST') return null
    const page = pageOf(asked)
    return page === '/' ? null : page
  }

  const refuse = (
    code: FaultCode,
    asked: Asked,
    found: FoundSession,
    reference: string | null = null,
    limit?: number,
  ): Response => {
    if (isApi(asked.request)) return faultProblem(code, reference)
    const visit = visitOf(asked, found)
    return visit.page(
      faultPage(
        code,
        { reference, back: formOf(code, asked), limit: limit ?? 0 },
        phrase => phrase[visit.locale],
      ),
    )
  }

  /** Faults end here, once: logged with a reference that the person can tell us. */
  const fault = (error: unknown, asked: Asked, found: FoundSession): Response => {
    if (error instanceof NotFound) return refuse('not-found', asked, found)
    if (error instanceof NotAllowed) return refuse('not-allowed', asked, found)
    const reference = newId().slice(-12)
    app.log.error({ err: error, reference, path: new URL(asked.request.url).pathname }, 'A request failed')
    const code = isStorageFull(error) ? 'full' : parts.isStoreUnreachable(error) ? 'unavailable' : 'broken'
    return refuse(code, asked, found, reference)
  }

  const isFromElsewhere = (request: Request): boolean => {
    const site = request.headers.get('sec-fetch-site')
    if (site !== null && site !== 'same-origin' && site !== 'none') return true
    const origin = request.headers.get('origin')
    return origin !== null && !isOwnOrigin(origin, settings.baseUrl)
  }

  const answerRoute = async (route: Route, asked: Asked, found: FoundSession): Promise<Response> => {
    const { request } = asked
    if (route.method === 'GET') {
      if (isAmong(found.who, route.may)) return route.handler(visitOf(asked, found))
      if (found.who.party !== 'nobody') return refuse('not-allowed', asked, found)
      const url = new URL(request.url)
      return seeOther(`/sign-in?return=${encodeURIComponent(url.pathname + url.search)}`)
    }
    if (isFromElsewhere(request)) return refuse('form-expired', asked, found)
    const limit = route.maxBytes ?? formLimit
    const form = await readForm(request, limit)
    if (form === 'too-large' && route.tooLarge !== undefined && isAmong(found.who, route.may)) {
      return route.tooLarge(visitOf(asked, found))
    }
    if (typeof form === 'string') return refuse(faultOfBody[form], asked, found, null, limit)
    const isSignedOut = found.who.party === 'nobody'
    if (isSignedOut && route.may !== 'anyone') {
      const hadFiles = request.headers.get('content-type')?.startsWith('multipart/') === true
      const lost = signedOutPage({ form, hadFiles, back: pageOf(asked) })
      return (await sessions.holdForm(request, form)) ?? visitOf(asked, found).page(lost)
    }
    // Without a session there is no authority to borrow: the check on where the post came from is enough.
    if (!isSignedOut && !sessions.isCsrfValid(request, found, form.text('_csrf'))) {
      return refuse('form-expired', asked, found)
    }
    if (!isAmong(found.who, route.may)) return refuse('not-allowed', asked, found)
    return route.handler(visitOf(asked, found, form))
  }

  const finish = (answer: Response, found: FoundSession, isPersonal: boolean): Response => {
    for (const [name, value] of Object.entries(headers))
      if (!answer.headers.has(name)) answer.headers.set(name, value)
    for (const cookie of found.cookies) answer.headers.append('set-cookie', cookie)
    if (isPersonal || !answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store')
    return answer
  }

  const serve = async (
    asked: Asked,
    name: string,
    isPersonal: boolean,
    answer: (found: FoundSession) => Promise<Response>,
    isImpersonal = false,
  ): Promise<Response> => {
    const started = performance.now()
    let found = nobody
    let response: Response
    try {
      if (!isImpersonal) found = await sessions.find(asked.request)
      response = await answer(found)
    } catch (error) {
      response = fault(error, asked, found)
    }
    noteRefusal(app.log, {
      ...{ route: name, method: asked.request.method, status: response.status, who: found.who },
    })
    parts.onAnswer?.(name, asked.request.method, response.status, (performance.now() - started) / 1000)
    const packed = await packPage(asked.request, response)
    return finish(packed, found, isPersonal || found.who.party !== 'nobody')
  }

  const offer = (method: string, path: string): void => {
    const known = methods.get(path) ?? new Set(method === 'GET' ? ['HEAD'] : [])
    methods.set(path, known.add(method))
  }
  const askedOf = (
    c: { req: { raw: Request; param(): Record<string, string> }; env: Env['Bindings'] },
    route: string,
  ): Asked => ({
    ...{ request: c.req.raw, route },
    params: c.req.param(),
    peer: c.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1',
  })

  for (const route of routes) {
    offer(route.method, route.path)
    const isPersonal = route.may !== 'anyone'
    server.on(route.method, route.path, c => {
      const asked = askedOf(c, route.path)
      return serve(
        asked,
        route.path,
        isPersonal,
        found => answerRoute(route, asked, found),
        route.isImpersonal,
      )
    })
  }
  const document = JSON.stringify(openApiDocument(operations, settings.baseUrl))
  offer('GET', '/api/v1/openapi.json')
  server.get('/api/v1/openapi.json', c => {
    const answer = new Response(document, { headers: { 'content-type': 'application/json; charset=utf-8' } })
    return serve(askedOf(c, '/api/v1/openapi.json'), '/api/v1/openapi.json', false, async () => answer)
  })
  for (const operation of operations) {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
    offer(operation.method, path)
    server.on(operation.method, path, c => {
      const asked = askedOf(c, path)
      return serve(asked, path, false, found => answerApi(operation, visitOf(asked, found)))
    })
  }
  for (const [path, known] of methods) {
    const allow = [...known].sort().join(', ')
    server.all(path, c => {
      const asked = askedOf(c, path)
      return serve(asked, path, false, async found => {
        const answer = refuse('method-not-allowed', asked, found)
        answer.headers.set('allow', allow)
        return answer
      })
    })
  }
  server.notFound(c => {
    const asked = askedOf(c as never, 'unknown')
    return serve(asked, 'unknown', false, async found => refuse('not-found', asked, found))
  })
  server.onError((error, c) => {
    app.log.error({ err: error }, 'The router failed')
    return c.req.path.startsWith('/api/')
      ? faultProblem('broken', null)
      : problem(500, 'broken', 'Internal error')
  })
  return server
}
