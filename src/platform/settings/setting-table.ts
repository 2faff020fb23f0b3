import { isIP } from 'node:net'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { isAllowedIssuer } from '../oidc/issuer.ts'
import type { SettingFault } from './setting-faults.ts'

/** One setting: how its text is read, what stands where it is not set, and what it is for. */
export type Setting<T> = { schema: z.ZodType<T, string>; absent: string; meaning: string }

const setting = <T>(schema: z.ZodType<T, string>, absent: string, meaning: string): Setting<T> => ({
  schema,
  absent,
  meaning,
})

const text = z.string()
const checked = (fault: SettingFault, test: (value: string) => boolean) => text.refine(test, fault)

const isWebAddress = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value)

const isOriginOnly = (value: string): boolean => {
  const { origin, href } = new URL(value)
  return href === `${origin}/`
}

const isDatabaseUrl = (value: string): boolean => {
  const url = URL.parse(value)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

const isNetwork = (entry: string): boolean => {
  const [address = '', bits, ...rest] = entry.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && +bits <= longest))
  )
}

const listOf = (value: string): string[] => value.split(/[\s,]+/).filter(part => part !== '')

const issuer = checked('no-issuer', isAllowedIssuer)
const path = checked('no-path', isAbsolute)
const port = checked('no-port', value => /^\d{1,5}$/.test(value) && +value > 0 && +value < 65_536).transform(
  Number,
)
const host = checked('no-host', value => isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
const origin = text
  .refine(isWebAddress, { error: 'no-web-address' satisfies SettingFault, abort: true })
  .refine(isOriginOnly, 'more-than-origin' satisfies SettingFault)
  .transform(value => new URL(value).origin)
const switched = z
  .enum(['1', 'on', '0', 'off'], 'no-switch' satisfies SettingFault)
  .transform(value => value === '1' || value === 'on')
const networks = checked('no-network', value => listOf(value).every(isNetwork)).transform(listOf)
const role = z.enum(['all', 'web', 'worker'], 'no-role' satisfies SettingFault)

/** Every setting there is, by the name of its environment variable. The papers are made from this table. */
export const settingTable = {
  PORT: setting(port, '8080', 'Port that the web server listens on.'),
  HOST: setting(host, '127.0.0.1', 'Address that the web server listens on.'),
  BASE_URL: setting(
    origin,
    'http://localhost:PORT where HOST is 127.0.0.1 or localhost, http://HOST:PORT on another loopback address; else it must be set',
    'Address that people open in their browser. With https, cookies are Secure and named __Host-….',
  ),
  DERMAGA_DATA: setting(
    text,
    '.dermaga in the project; where the database’s user cannot reach that, a folder under /var/lib/dermaga',
    'Folder for the embedded database, the files that people send, and keys.',
  ),
  DATABASE_URL: setting(
    checked('no-database-url', isDatabaseUrl),
    'the embedded PostgreSQL',
    'A PostgreSQL server of your own, version 15 to 18.',
  ),
  ROLE: setting(
    role,
    'all',
    'What this process does: answer the web, work off jobs (worker), or both (all).',
  ),
  DERMAGA_DEMO: setting(
    switched,
    'off with DATABASE_URL; on in a new embedded store, and afterwards what that store is',
    '1 (on) or 0 (off): whether the store holds the demo world, where anyone may sign in as anyone. Loopback only.',
  ),
  OIDC_CITIZEN_ISSUER: setting(issuer, 'none: citizens cannot sign in', 'OpenID provider of citizens.'),
  OIDC_CITIZEN_CLIENT_ID: setting(text, 'none', 'Our client id at that provider.'),
  OIDC_CITIZEN_CLIENT_KEY: setting(
    path,
    'keys/citizen-client.jwk.json in DERMAGA_DATA',
    'File of our private key for that provider, as JWK; made at the first start where it is missing.',
  ),
  OIDC_OFFICER_ISSUER: setting(issuer, 'none: officers cannot sign in', 'OpenID provider of officers.'),
  OIDC_OFFICER_CLIENT_ID: setting(text, 'none', 'Our client id at that provider.'),
  OIDC_OFFICER_CLIENT_KEY: setting(
    path,
    'keys/officer-client.jwk.json in DERMAGA_DATA',
    'File of our private key for that provider, as JWK; made at the first start where it is missing.',
  ),
  OIDC_OFFICER_ACR: setting(
    text.transform(listOf),
    'none',
    'Assurance classes (acr) of which an officer’s sign-in must carry one, separated by commas.',
  ),
  METRICS_TOKEN: setting(
    checked('token-too-short', value => value.length >= 16),
    'none: /metrics is read on this machine only, and not through a proxy',
    'Token that opens /metrics from elsewhere too, sent as Authorization: Bearer TOKEN.',
  ),
  TRUSTED_PROXIES: setting(
    networks,
    'none',
    'Addresses or networks of proxies whose X-Forwarded-For counts.',
  ),
  CLAMD_SOCKET: setting(
    path,
    'none: documents show as not scanned',
    'Socket file of a ClamAV daemon on this machine, which scans what people send.',
  ),
} as const

export type SettingName = keyof typeof settingTable
