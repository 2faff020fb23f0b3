import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '../../../kernel/index.ts'
import {
  type ClientKey,
  loadClientKey,
  type OpenIdClient,
  openIdClient,
} from '../../../platform/oidc/index.ts'
import { type DemoPerson, demoIssuers, demoOfficerAcr, demoProviders } from './index.ts'
import { visitor } from './visitor-for-tests.ts'

const person = (id: string, name: string, provider: DemoPerson['provider']): DemoPerson => ({
  id,
  name,
  provider,
  email: `${id}@demo.example`,
  who: { id: `peran ${id}`, en: `part of ${id}` },
})
const people = [
  person('sari', 'Sari Wulandari', 'citizens'),
  person('hasan', 'Hasan Basri', 'citizens'),
  person('budi', 'Budi Santoso', 'officers'),
]

let folder: string
let key: ClientKey
let server: Server
let base: string
let clients: Record<'citizens' | 'officers', OpenIdClient>
const callbackOf = (kind: string) => `${base}/back/${kind}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-demo-providers-'))
  key = await loadClientKey(join(folder, 'client.json'))
  let demo: Awaited<ReturnType<typeof demoProviders>>
  server = createServer((request, response) => {
    if (demo.handles(new URL(request.url ?? '/', base).pathname)) void demo.handle(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (kind: string) => ({ clientId: 'dermaga', callback: callbackOf(kind), key: key.publicJwk })
  demo = await demoProviders({
    baseUrl: base,
    clients: { citizens: client('citizens'), officers: client('officers') },
    people,
    dataFolder: folder,
  })
  const issuers = demoIssuers(base)
  clients = {
    citizens: openIdClient({ issuer: issuers.citizens, clientId: 'dermaga', acr: [] }, key),
    officers: openIdClient({ issuer: issuers.officers, clientId: 'dermaga', acr: [demoOfficerAcr] }, key),
  }
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const isBack = (url: URL): boolean => url.pathname.startsWith('/back/')

/** The whole way to the provider and back; what our client makes of it. */
const signIn = async (
  kind: 'citizens' | 'officers',
  browser: ReturnType<typeof visitor>,
  loginHint?: string,
  choice?: string,
) => {
  const callback = callbackOf(kind)
  const begun = await clients[kind].begin({ callback, loginHint, locale: 'en' })
  if (isRefusal(begun)) throw new Error(begun.refused)
  const { url, attempt } = begun
  let at = await browser.go(url.href, undefined, isBack)
  const page = at
  if (choice !== undefined) at = await browser.go(at.url.href, { person: choice }, isBack)
  if (!isBack(at.url)) return { page, outcome: null }
  return { page, outcome: await clients[kind].finish({ callback, query: at.url.searchParams, attempt }) }
}

test('a demo citizen named beforehand signs in by redirects alone', async () => {
  const { outcome } = await signIn('citizens', visitor(), 'sari')
  expect(outcome).toEqual({
    issuer: `${base}/demo/inapas`,
    subject: 'sari',
    name: 'Sari Wulandari',
    email: 'sari@demo.example',
    acr: null,
  })
})

test('a demo officer signs in with the assurance that the platform asks for', async () => {
  const { outcome } = await signIn('officers', visitor(), 'budi')
  expect(outcome).toMatchObject({ subject: 'budi', acr: demoOfficerAcr })
})

test('who is not named chooses from a page with one button a person, without script or password', async () => {
  const { page, outcome } = await signIn('citizens', visitor(), undefined, 'hasan')
  expect(page.text.match(/<button[^>]*value="(\w+)"/g)).toHaveLength(2)
  expect(page.text).toContain('Choose who you are')
  expect(page.text).not.toMatch(/<script|password"/)
  expect(page.response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*form-action 'self'/,
  )
  expect(outcome).toMatchObject({ subject: 'hasan', name: 'Hasan Basri' })
})

test('one browser signs in as one person after another: the provider remembers nobody', async () => {
  const browser = visitor()
  expect((await signIn('citizens', browser, 'sari')).outcome).toMatchObject({ subject: 'sari' })
  expect((await signIn('citizens', browser, 'hasan')).outcome).toMatchObject({ subject: 'hasan' })
  expect((await signIn('officers', browser, 'budi')).outcome).toMatchObject({ subject: 'budi' })
})

test('the page of citizens does not offer officers, nor takes them', async () => {
  const { page, outcome } = await signIn('citizens', visitor(), 'budi', 'budi')
  expect(page.text).not.toContain('Budi')
  expect(outcome).toMatchObject({ refused: 'declined' })
})

test('whoever cancels comes back unsigned', async () => {
  expect((await signIn('citizens', visitor(), undefined, '')).outcome).toMatchObject({ refused: 'declined' })
})

test('cookies of the providers stay under their own paths', async () => {
  const browser = visitor()
  await signIn('officers', browser, undefined, 'budi')
  await signIn('citizens', browser)
  expect(browser.jar.size).toBeGreaterThan(0)
  for (const { path } of browser.jar.values()) expect(path).toMatch(/^\/demo\/(inapas|officers)/)
})

test('a choice page kept from an earlier sign-in says so in plain words', async () => {
  const { response, text } = await visitor().go(`${base}/demo/inapas/choose/long-gone`)
  expect(response.status).toBe(400)
  expect(text).toContain('Permintaan ini sudah tidak berlaku')
})

test('a broken request to the provider gets a plain page too', async () => {
  const { response, text } = await visitor().go(`${base}/demo/inapas/auth?client_id=other&ui_locales=en`)
  expect(response.status).toBe(400)
  expect(text).toContain('Sign-in did not work')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([
  ['the issuer alone', (issuer: string) => issuer, 'invalid_grant'],
  ['a list with the issuer in it', (issuer: string) => [issuer], 'invalid_client'],
  ['the token endpoint', (issuer: string) => `${issuer}/token`, 'invalid_client'],
] as const)(
  'that we are the platform is proved to this provider alone: by a proof made for %s, or not',
  async (_, audience, error) => {
    const issuer = demoIssuers(base).citizens
    const proof = await new SignJWT({})
      .setProtectedHeader({ alg: key.alg, kid: key.kid })
      .setIssuer('dermaga')
      .setSubject('dermaga')
      .setAudience(audience(issuer))
      .setJti(crypto.randomUUID())
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(key.privateKey)
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', code: 'none', redirect_uri: callbackOf('citizens') },
        ...{ client_id: 'dermaga', code_verifier: 'v'.repeat(43), client_assertion: proof },
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      }),
    })
    expect(await answer.json()).toMatchObject({ error })
  },
)

test('a restart keeps the signing keys', async () => {
  const keysAt = async () => (await fetch(`${base}/demo/inapas/jwks`)).json()
  const before = await keysAt()
  const client = {
    clientId: 'dermaga',
    callback: callbackOf('citizens'),
    key: clients.citizens.key.publicJwk,
  }
  await demoProviders({
    baseUrl: base,
    clients: { citizens: client, officers: client },
    people,
    dataFolder: folder,
  })
  expect(await keysAt()).toEqual(before)
})
