import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusedStart } from '../refused-start.ts'
import { loadClientKey } from './client-key.ts'
import { isAllowedIssuer } from './issuer.ts'
import { seal, unseal } from './sealed.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dermaga-key-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the first start makes a P-521 key that only its owner can read, and later starts keep it', async () => {
  const file = join(folder, 'keys', 'citizen.jwk.json')
  const made = await loadClientKey(file)
  expect(made.alg).toBe('ES512')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
  expect((await loadClientKey(file)).kid).toBe(made.kid)
})

test('two processes that start at once share one key', async () => {
  const file = join(folder, 'shared.jwk.json')
  const [one, other] = await Promise.all([loadClientKey(file), loadClientKey(file)])
  expect(one.kid).toBe(other.kid)
})

test('of a file that holds no key nothing is told but that', async () => {
  const file = join(folder, 'no-key.json')
  for (const text of ['root:x:0:0', '"root:x:0:0"', 'null']) {
    await writeFile(file, text)
    const refused = await loadClientKey(file).catch(fault => fault)
    expect(refused.message).toContain('one private JWK')
    expect(refused.message).not.toContain('root')
  }
})

test('what we publish of the key holds no private part', async () => {
  const { publicJwk } = await loadClientKey(join(folder, 'public.jwk.json'))
  expect(Object.keys(publicJwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
})

test.each([
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['RS256', undefined],
])('an operator may bring a key of their own (%s)', async (alg, crv) => {
  const pair = await generateKeyPair(alg, { extractable: true })
  const file = join(folder, `${alg}.jwk.json`)
  await writeFile(file, JSON.stringify(await exportJWK(pair.privateKey)))
  const key = await loadClientKey(file)
  expect(key.alg).toBe(alg)
  expect(key.publicJwk.crv).toBe(crv)
  expect(key.publicJwk).not.toHaveProperty('d')
})

test.each([
  ['no JSON', '{'],
  ['a public key only', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}'],
  ['a shared secret', '{"kty":"oct","k":"AAAA","alg":"HS256","d":"AA"}'],
])('a key file that holds %s stops the start with a sentence that names it', async (_what, text) => {
  const file = join(folder, 'broken.jwk.json')
  await writeFile(file, text)
  const fault = await loadClientKey(file).catch(each => each)
  expect(isRefusedStart(fault) && fault.refusedStart.en).toContain(file)
  expect(await readFile(file, 'utf8')).toBe(text)
})

const noon = new Date('2026-11-24T12:00:00Z')

test('what is sealed comes back whole, for the same use and within its time only', async () => {
  const key = await loadClientKey(join(folder, 'seal.jwk.json'))
  const sealed = await seal(key, 'sign-in', { state: 'S' }, noon, 600)
  expect(await unseal(key, 'sign-in', sealed, noon)).toMatchObject({ state: 'S' })
  expect(await unseal(key, 'other', sealed, noon)).toBeNull()
  expect(await unseal(key, 'sign-in', `${sealed.slice(0, -2)}AA`, noon)).toBeNull()
  expect(await unseal(key, 'sign-in', sealed, new Date('2026-11-24T12:10:01Z'))).toBeNull()
  expect(sealed).not.toContain('S"')
})

test.each([
  ['https://sso.example.go.id', true],
  ['http://localhost:8080/demo/inapas', true],
  ['http://127.0.0.1:9000', true],
  ['http://[::1]:9000', true],
  ['http://sso.example.go.id', false],
  ['http://localhost.example', false],
  ['https://user@sso.example', false],
  ['ftp://localhost', false],
  ['sso.example', false],
])('the issuer %s is accepted: %s', (issuer, expected) => expect(isAllowedIssuer(issuer)).toBe(expected))
