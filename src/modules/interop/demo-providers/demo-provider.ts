import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import Provider, { errors } from 'oidc-provider'
import type { Locale } from '../../../kernel/index.ts'
import { type DemoPerson, demoOfficerAcr } from './demo-person.ts'
import { keptInMemory } from './kept-in-memory.ts'
import { choosePage, failedPage, pageHeaders } from './provider-pages.tsx'
import type { DemoKeys } from './signing-keys.ts'

/** The platform as this provider knows it. */
export type DemoClient = { readonly clientId: string; readonly callback: string; readonly key: JWK }

export type DemoProviderOptions = {
  readonly kind: DemoPerson['provider']
  readonly issuer: string
  readonly client: DemoClient
  readonly people: readonly DemoPerson[]
  readonly keys: DemoKeys
}

const localeIn = (text: unknown): Locale => (typeof text === 'string' && /^en\b/.test(text) ? 'en' : 'id')

const sessionCookie = 'demo-provider-session'

/** The provider remembers nobody from one sign-in to the next: each asks again who one wants to be. */
const forgetSession = (request: IncomingMessage): void => {
  const kept = (request.headers.cookie ?? '').split('; ').filter(pair => !pair.startsWith(sessionCookie))
  request.headers.cookie = kept.join('; ')
}

const readBody = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > 1_000) break
  }
  return new URLSearchParams(text)
}

const createProvider = ({ kind, issuer, client, people, keys }: DemoProviderOptions): Provider => {
  const path = new URL(issuer).pathname
  return new Provider(issuer, {
    adapter: keptInMemory(Date.now),
    clients: [
      {
        client_id: client.clientId,
        redirect_uris: [client.callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [client.key] },
        // INApas hands out elliptic-curve keys; the officers' provider signs as most do. Both ways stay tried.
        id_token_signed_response_alg: kind === 'citizens' ? 'ES512' : 'RS256',
      },
    ],
    jwks: { keys: [...keys.signing] },
    // As strict as FAPI 2.0 wants it: a proof is for this issuer and nobody else. The library alone takes lists too.
    assertJwtClientAuthClaimsAndHeader: async (_ctx, { aud }) => {
      if (aud !== issuer) throw new errors.InvalidClientAuth('audience (aud) must equal the issuer')
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256', 'ES256', 'ES384', 'ES512'],
      clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256', 'ES384', 'ES512'],
    },
    acrValues: kind === 'officers' ? [demoOfficerAcr] : [],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email'] },
    cookies: {
      keys: [...keys.cookies],
      names: { session: sessionCookie, interaction: 'demo-provider-choice', resume: 'demo-provider-resume' },
      long: { path, httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `${path}/choose/${uid}` },
    ttl: {
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    findAccount: (_ctx, id) => {
      const person = people.find(each => each.id === id)
      if (person === undefined) return undefined
      return { accountId: id, claims: () => ({ sub: id, name: person.name, email: person.email }) }
    },
    // There is nothing to agree to: the only client is the platform that plays this provider.
    loadExistingGrant: async ctx => {
      const accountId = ctx.oidc.session?.accountId
      if (accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    renderError: ctx => {
      ctx.type = 'html'
      ctx.set(pageHeaders)
      ctx.body = failedPage(localeIn(ctx.query.ui_locales ?? ctx.get('accept-language')))
    },
  })
}

/** One demo provider as a plain Node handler, to be mounted under the path of its issuer. */
export const demoProvider = (options: DemoProviderOptions) => {
  const { kind, people, issuer } = options
  const base = new URL(issuer)
  const provider = createProvider(options)
  const answer = provider.callback()
  const own = people.filter(person => person.provider === kind)

  const finish = (request: IncomingMessage, response: ServerResponse, person: DemoPerson | undefined) =>
    provider.interactionFinished(
      request,
      response,
      person === undefined
        ? { error: 'access_denied', error_description: 'declined in the demonstration' }
        : { login: { accountId: person.id, ...(kind === 'officers' ? { acr: demoOfficerAcr } : {}) } },
    )

  const choose = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const page = (status: number, html: string): void => {
      response.writeHead(status, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' }).end(html)
    }
    const choice = await provider.interactionDetails(request, response).catch(() => null)
    if (choice === null) return page(400, failedPage(localeIn(request.headers['accept-language'])))
    if (request.method === 'POST') {
      const id = (await readBody(request)).get('person')
      return finish(
        request,
        response,
        own.find(person => person.id === id),
      )
    }
    const hinted = own.find(person => person.id === choice.params.login_hint)
    if (hinted !== undefined) return finish(request, response, hinted)
    page(200, choosePage(kind, own, path, localeIn(choice.params.ui_locales)))
  }

  return {
    handles: (pathname: string): boolean => pathname.startsWith(`${base.pathname}/`),
    handle: async (
      request: IncomingMessage & { originalUrl?: string },
      response: ServerResponse,
    ): Promise<void> => {
      const asked = request.url ?? '/'
      // Whatever name the browser used for this machine, the issuer has one.
      request.headers.host = base.host
      forgetSession(request)
      const path = new URL(asked, base).pathname
      if (path.startsWith(`${base.pathname}/choose/`)) return choose(request, response, path)
      request.originalUrl = asked
      request.url = asked.slice(base.pathname.length)
      await answer(request, response)
    },
  }
}
