import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWK,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose'

/** How the provider of a test misbehaves, or what it says of itself; nothing given: it does everything right. */
export type Behaviour = {
  readonly signs?: 'RS256' | 'ES256' | 'ES384' | 'ES512' | 'none'
  /** Signs with a key it does not publish. */
  readonly foreignKey?: boolean
  readonly claims?: Record<string, unknown>
  readonly metadata?: Record<string, unknown>
  readonly profile?: Record<string, unknown>
  readonly tokenStatus?: number
}

const body = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const part of request) text += String(part)
  return new URLSearchParams(text)
}

/** A provider on loopback that checks us as a real one does (PKCE, key-pair proof) and answers as a test asks. */
export const startIssuer = async (behaviour: Behaviour, clientKeys: () => JWK[]) => {
  const alg = behaviour.signs ?? 'RS256'
  const signing = alg === 'none' ? 'RS256' : alg
  const [own, foreign] = [await generateKeyPair(signing), await generateKeyPair(signing)]
  const published = { ...(await exportJWK(own.publicKey)), kid: 'k1', use: 'sig', alg: signing }
  const codes = new Map<string, URLSearchParams>()
  let isUp = true
  const asked: string[] = []

  const idToken = async (request: URLSearchParams): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: origin(),
      sub: 'subject-1',
      aud: request.get('client_id') ?? '',
      nonce: request.get('nonce') ?? '',
      iat: now,
      exp: now + 300,
      ...behaviour.claims,
    }
    if (alg === 'none') return new UnsecuredJWT(claims).encode()
    const key = behaviour.foreignKey === true ? foreign.privateKey : own.privateKey
    return new SignJWT(claims).setProtectedHeader({ alg, kid: 'k1' }).sign(key)
  }

  const token = async (form: URLSearchParams): Promise<[number, unknown]> => {
    if (behaviour.tokenStatus !== undefined) return [behaviour.tokenStatus, { error: 'server_error' }]
    const request = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (request?.get('code_challenge') !== challenge) return [400, { error: 'invalid_grant' }]
    const keys = createLocalJWKSet({ keys: clientKeys() })
    const proof = await jwtVerify(form.get('client_assertion') ?? '', keys, {
      audience: origin(),
      issuer: 'dermaga',
      subject: 'dermaga',
    }).catch(() => null)
    // The issuer as a text: a list that holds it would be good elsewhere too.
    if (proof?.payload.aud !== origin()) return [401, { error: 'invalid_client' }]
    return [
      200,
      { access_token: 'a', token_type: 'bearer', expires_in: 60, id_token: await idToken(request) },
    ]
  }

  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const url = new URL(request.url ?? '/', origin())
    asked.push(url.pathname)
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return [
          200,
          {
            issuer: origin(),
            authorization_endpoint: `${origin()}/auth`,
            token_endpoint: `${origin()}/token`,
            jwks_uri: `${origin()}/jwks`,
            ...(behaviour.profile === undefined ? {} : { userinfo_endpoint: `${origin()}/me` }),
            id_token_signing_alg_values_supported: [alg, 'none', 'HS256'],
            ...behaviour.metadata,
          },
        ]
      case '/jwks':
        return [200, { keys: [published] }]
      case '/me':
        return [200, { sub: 'subject-1', ...behaviour.profile }]
      case '/token':
        return token(await body(request))
      default:
        return [404, {}]
    }
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (!isUp) return void request.socket.destroy()
    const [status, content] = await answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer: origin(),
    asked,
    /** The person signs in at the provider: what the browser brings back to us. */
    signIn: (url: URL): URLSearchParams => {
      const code = `code-${codes.size}-${url.searchParams.get('nonce')}`
      codes.set(code, url.searchParams)
      return new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' })
    },
    goDown: () => {
      isUp = false
    },
    comeUp: () => {
      isUp = true
    },
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
