import { expect, test } from 'vitest'
import { isRefusedStart } from '../refused-start.ts'
import { type Environment, readSettings } from './read-settings.ts'

const read = (env: Environment) => {
  const settings = readSettings(env)
  if (isRefusedStart(settings)) throw settings
  return settings
}

const faultsOf = (env: Environment): string[] => {
  const refused = readSettings(env)
  return isRefusedStart(refused) ? refused.refusedStart.en.split('\n') : []
}

test('a newcomer needs no setting at all', () => {
  expect(read({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:8080',
    secure: false,
    loopback: true,
    data: null,
    databaseUrl: null,
    role: 'all',
    demo: null,
    citizenSignIn: null,
    officerSignIn: null,
    metricsToken: null,
    trustedProxies: [],
    clamdSocket: null,
  })
})

test('an operator sets up a real installation behind a proxy', () => {
  const settings = read({
    PORT: '9000',
    HOST: '0.0.0.0',
    BASE_URL: 'https://layanan.example/',
    DATABASE_URL: 'postgres://dermaga:s3cret@db.example:5433/dermaga',
    ROLE: 'web',
    DERMAGA_DEMO: '0',
    OIDC_CITIZEN_ISSUER: 'https://inapas.example',
    OIDC_CITIZEN_CLIENT_ID: 'dermaga',
    OIDC_OFFICER_ISSUER: 'https://kemlu.example',
    OIDC_OFFICER_CLIENT_ID: 'dermaga-officers',
    OIDC_OFFICER_CLIENT_KEY: '/etc/dermaga/officer.json',
    OIDC_OFFICER_ACR: 'high, substantial',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  })
  expect(settings).toMatchObject({
    port: 9000,
    baseUrl: 'https://layanan.example',
    secure: true,
    loopback: false,
    demo: false,
    citizenSignIn: { issuer: 'https://inapas.example', clientId: 'dermaga', keyFile: null, acr: [] },
    officerSignIn: { keyFile: '/etc/dermaga/officer.json', acr: ['high', 'substantial'] },
    trustedProxies: ['10.0.0.0/8', '::1'],
  })
})

test('an operator is told every fault at once', () => {
  const faults = faultsOf({
    PORT: '99999',
    HOST: 'not a host',
    BASE_URL: 'ftp://x',
    DATABASE_URL: 'mysql://x/y',
    ROLE: 'boss',
    DERMAGA_DEMO: 'yes',
    OIDC_CITIZEN_ISSUER: 'http://inapas.example',
    OIDC_CITIZEN_CLIENT_ID: 'dermaga',
    METRICS_TOKEN: 'short',
    TRUSTED_PROXIES: '10.0.0.0/99',
    CLAMD_SOCKET: 'clamd.sock',
  })
  const named = faults.map(fault => fault.split(' ')[0])
  expect(named.sort()).toEqual([
    'BASE_URL',
    'CLAMD_SOCKET',
    'DATABASE_URL',
    'DERMAGA_DEMO',
    'HOST',
    'METRICS_TOKEN',
    'OIDC_CITIZEN_ISSUER',
    'PORT',
    'ROLE',
    'TRUSTED_PROXIES',
  ])
})

test.each([
  [{ HOST: '0.0.0.0' }, 'BASE_URL must be set because HOST is not loopback'],
  [{ BASE_URL: 'http://layanan.example' }, 'BASE_URL must be https'],
  [{ BASE_URL: 'layanan.example' }, 'BASE_URL must be an http or https address'],
  [{ BASE_URL: 'https://' }, 'BASE_URL must be an http or https address'],
  [{ BASE_URL: 'https://layanan.example/portal' }, 'BASE_URL must end at host and port'],
  [{ BASE_URL: 'https://layanan.example/?a=b' }, 'BASE_URL must end at host and port'],
  [{ BASE_URL: 'https://budi@layanan.example' }, 'BASE_URL must end at host and port'],
  [
    { OIDC_CITIZEN_ISSUER: 'https://a.example' },
    'OIDC_CITIZEN_CLIENT_ID is missing: one way to sign in needs both',
  ],
  [{ OIDC_CITIZEN_CLIENT_ID: 'x' }, 'OIDC_CITIZEN_ISSUER is missing: one way to sign in needs both'],
  [{ OIDC_OFFICER_ISSUER: 'https://a.example', OIDC_OFFICER_CLIENT_ID: 'x' }, 'OIDC_OFFICER_ACR must be set'],
])('an operator who sets %o is told why not', (env, sentence) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(sentence)])
})

test.each([
  ['https://layanan.example:443', 'https://layanan.example'],
  ['https://Layanan.Example/', 'https://layanan.example'],
  ['HTTPS://layanan.example:8443', 'https://layanan.example:8443'],
  ['http://localhost:80', 'http://localhost'],
])('an operator may write BASE_URL as %s', (BASE_URL, baseUrl) => {
  expect(read({ BASE_URL, PORT: '80' }).baseUrl).toBe(baseUrl)
})

test.each([
  ['127.0.0.1', 'http://localhost:8080'],
  ['localhost', 'http://localhost:8080'],
  ['127.0.0.2', 'http://127.0.0.2:8080'],
  ['::1', 'http://[::1]:8080'],
])('on %s the platform is opened at %s where nothing else is set', (HOST, baseUrl) => {
  expect(read({ HOST })).toMatchObject({ baseUrl, loopback: true })
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['127.0.0.2', 'http://127.0.0.2:8080'],
  ['::1', 'http://localhost:8080'],
  ['0:0:0:0:0:0:0:1', 'http://[::1]:8080'],
  ['0.0.0.0', 'http://127.0.0.2:8080'],
  ['::', 'http://[::1]:8080'],
  ['our-machine', 'http://localhost:8080'],
  // A proxy of this machine answers there.
  ['127.0.0.2', 'http://localhost:9090'],
  ['127.0.0.2', 'https://localhost:8443'],
])('an operator may listen on %s and let people open %s', (HOST, BASE_URL) => {
  expect(read({ HOST, BASE_URL }).baseUrl).toBe(BASE_URL)
})

test.each([
  ['127.0.0.2', 'http://localhost:8080'],
  ['127.0.0.1', 'http://127.0.0.2:8080'],
  ['127.0.0.1', 'http://[::1]:8080'],
  ['0.0.0.0', 'http://[::1]:8080'],
  ['192.0.2.1', 'http://localhost:8080'],
])('an operator who listens on %s is told that nobody answers at %s', (HOST, BASE_URL) => {
  expect(faultsOf({ HOST, BASE_URL })).toEqual([
    expect.stringContaining('BASE_URL names an address of this machine on which HOST does not listen'),
  ])
})

test('an issuer over plain http is accepted on loopback only', () => {
  const client = { OIDC_CITIZEN_CLIENT_ID: 'x' }
  expect(read({ ...client, OIDC_CITIZEN_ISSUER: 'http://localhost:8080/demo' }).citizenSignIn).not.toBeNull()
  expect(faultsOf({ ...client, OIDC_CITIZEN_ISSUER: 'http://inapas.example' })).toHaveLength(1)
})

test.each([
  [{ HOST: '0.0.0.0', BASE_URL: 'http://localhost:8080' }],
  [{ HOST: '127.0.0.1', BASE_URL: 'https://layanan.example' }],
])('the demo is refused where %o could let the network in', env => {
  expect(faultsOf({ ...env, DERMAGA_DEMO: '1' })).toEqual([
    expect.stringContaining('DERMAGA_DEMO may be 1 only where'),
  ])
  expect(read({ ...env, DERMAGA_DEMO: '0' }).loopback).toBe(false)
})

test('a password in DATABASE_URL is never repeated in a fault', () => {
  expect(faultsOf({ DATABASE_URL: 'postgres://dermaga:hunter2@' }).join()).not.toContain('hunter2')
})

test.each(['tcp://127.0.0.1:3310', '127.0.0.1:3310', 'unix:/run/clamav/clamd.ctl'])(
  'the scanner is named by the file of its socket, not as %s',
  CLAMD_SOCKET => {
    expect(faultsOf({ CLAMD_SOCKET })).toEqual(['CLAMD_SOCKET must be an absolute path.'])
  },
)

test('an empty variable counts as not set', () => {
  expect(read({ PORT: '', DATABASE_URL: ' ', HOST: '' })).toEqual(read({}))
})

test('the words stand in Indonesian too', () => {
  const refused = readSettings({ PORT: 'x' })
  expect(isRefusedStart(refused) && refused.refusedStart.id).toBe('PORT harus bilangan 1 sampai 65535.')
})
