import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '../../kernel/index.ts'
import { type ClientKey, loadClientKey } from './client-key.ts'
import { type Behaviour, startIssuer } from './issuer-for-tests.ts'
import { openIdClient } from './open-id-client.ts'

const callback = 'http://localhost:8080/sign-in/citizen/callback'
let folder: string
let key: ClientKey

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-oidc-'))
  key = await loadClientKey(join(folder, 'client.jwk.json'))
})
afterAll(() => rm(folder, { recursive: true }))

const noted: unknown[] = []
const lastNoted = (): string => String(noted.at(-1))

/** Sari signs in at a provider that behaves so; what we make of its answer. */
const signInAt = async (
  behaviour: Behaviour,
  change: (query: URLSearchParams) => void = () => {},
  acr: string[] = [],
) => {
  const provider = await startIssuer(behaviour, () => [key.publicJwk])
  try {
    const client = openIdClient({ issuer: provider.issuer, clientId: 'dermaga', acr }, key, fault =>
      noted.push(fault),
    )
    const begun = await client.begin({ callback, loginHint: 'sari' })
    if (isRefusal(begun)) return { url: new URL(callback), issuer: provider.issuer, outcome: begun }
    const { url, attempt } = begun
    const query = provider.signIn(url)
    change(query)
    return { url, issuer: provider.issuer, outcome: await client.finish({ callback, query, attempt }) }
  } finally {
    await provider.stop()
  }
}

const refusedWith = async (
  behaviour: Behaviour,
  change?: (query: URLSearchParams) => void,
  acr?: string[],
) => {
  const { outcome } = await signInAt(behaviour, change, acr)
  return isRefusal(outcome) ? outcome.refused : outcome
}

test.each(['RS256', 'ES256', 'ES384', 'ES512'] as const)(
  'a citizen signs in at a provider that signs with %s',
  async signs => {
    const { outcome, issuer } = await signInAt({
      signs,
      claims: { name: 'Sari Wulandari', email: 'sari@example.org' },
    })
    expect(outcome).toEqual({
      issuer,
      subject: 'subject-1',
      name: 'Sari Wulandari',
      email: 'sari@example.org',
      acr: null,
    })
  },
)

test('the browser is sent with PKCE, state and nonce, and never with a secret', async () => {
  const { url } = await signInAt({})
  const sent = Object.fromEntries(url.searchParams)
  expect(sent).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: callback,
    login_hint: 'sari',
  })
  expect(sent.code_challenge).toHaveLength(43)
  expect(sent.state?.length).toBeGreaterThan(40)
  expect(sent.nonce?.length).toBeGreaterThan(40)
  expect(Object.keys(sent)).not.toContain('client_secret')
})

test('a name the ID token lacks is asked of the provider, and cleaned of control characters', async () => {
  const { outcome } = await signInAt({
    profile: { given_name: 'Sa\u200bri\u202e', family_name: ' Wulan\u0000dari ' },
  })
  expect(outcome).toMatchObject({ name: 'Sari Wulan dari' })
})

test('an ID token signed with a key the provider does not publish is refused', async () => {
  expect(await refusedWith({ foreignKey: true })).toBe('not-genuine')
})
test('an ID token without signature is refused, even where the provider offers it', async () => {
  expect(
    await refusedWith({
      signs: 'none',
      metadata: { id_token_signing_alg_values_supported: ['none', 'RS256'] },
    }),
  ).toBe('not-genuine')
})
test('an ID token signed in a way we do not accept is refused, even where the provider offers it', async () => {
  expect(
    await refusedWith({ signs: 'ES384', metadata: { id_token_signing_alg_values_supported: ['RS256'] } }),
  ).toBe('not-genuine')
})
test('an ID token made for another sign-in (nonce) is refused', async () => {
  expect(await refusedWith({ claims: { nonce: 'other' } })).toBe('not-genuine')
})
test('an ID token made for another application (audience) is refused', async () => {
  expect(await refusedWith({ claims: { aud: 'other' } })).toBe('not-genuine')
})
test('an ID token of another issuer is refused', async () => {
  expect(await refusedWith({ claims: { iss: 'https://other.example' } })).toBe('not-genuine')
})
test('an ID token past its time is refused', async () => {
  expect(await refusedWith({ claims: { exp: Math.floor(Date.now() / 1000) - 120 } })).toBe('not-genuine')
})
test('an answer to a sign-in that this browser did not begin (state) is refused', async () => {
  expect(await refusedWith({}, query => query.set('state', 'other'))).toBe('not-genuine')
})
test('a code the provider does not know is refused', async () => {
  expect(await refusedWith({}, query => query.set('code', 'other'))).toBe('not-genuine')
})
test('a person who declines at the provider is told so', async () => {
  const decline = (query: URLSearchParams) => {
    query.delete('code')
    query.set('error', 'access_denied')
  }
  expect(await refusedWith({}, decline)).toBe('declined')
})

const strong = ['urn:example:two-factor']

test('an officer without the assurance asked for is refused, and we still know who it was', async () => {
  const { outcome } = await signInAt({ claims: { acr: 'urn:example:password' } }, undefined, strong)
  expect(outcome).toMatchObject({ refused: 'assurance-too-low', identity: { subject: 'subject-1' } })
})
test('an officer whose token names no assurance at all is refused', async () => {
  expect(await refusedWith({}, undefined, strong)).toBe('assurance-too-low')
})
test('an officer with the assurance asked for signs in, and it was asked for', async () => {
  const { outcome, url } = await signInAt({ claims: { acr: strong[0] } }, undefined, strong)
  expect(outcome).toMatchObject({ acr: strong[0] })
  expect(url.searchParams.get('acr_values')).toBe(strong[0])
})

test('a provider that is down at our start is asked again once it is up', async () => {
  const provider = await startIssuer({}, () => [key.publicJwk])
  provider.goDown()
  const settings = { issuer: provider.issuer, clientId: 'dermaga', acr: [] }
  expect(await openIdClient(settings, key).begin({ callback })).toEqual({ refused: 'unreachable' })
  provider.comeUp()
  expect(await openIdClient(settings, key).begin({ callback })).toHaveProperty('url')
  await provider.stop()
})
test('a provider that fails between leaving and coming back is a wait, not a refusal', async () => {
  expect(await refusedWith({ tokenStatus: 503 })).toBe('unreachable')
})
test('a provider that does not accept our kind of key is named as the fault', async () => {
  const metadata = { token_endpoint_auth_signing_alg_values_supported: ['RS256'] }
  expect(await refusedWith({ metadata })).toBe('unreachable')
  expect(lastNoted()).toContain('our key signs with ES512, the provider accepts RS256')
})
test('a provider that names another issuer than the one set is not used', async () => {
  expect(await refusedWith({ metadata: { issuer: 'http://127.0.0.1:1' } })).toBe('unreachable')
})
test('a provider over plain http is used on loopback only', async () => {
  const settings = { issuer: 'http://masuk.example', clientId: 'dermaga', acr: [] }
  const client = openIdClient(settings, key, fault => noted.push(fault))
  expect(await client.begin({ callback })).toEqual({ refused: 'unreachable' })
  expect(lastNoted()).toContain('plain http is accepted on loopback only')
})
