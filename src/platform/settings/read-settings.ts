import { fill, isLoopback, type Phrase } from '../../kernel/index.ts'
import { type RefusedStart, refuseStart } from '../refused-start.ts'
import { isElsewhere, ownBaseUrl } from './base-url.ts'
import { type SettingFault, settingFaults } from './setting-faults.ts'
import { type SettingName, settingTable } from './setting-table.ts'
import type { SignInSettings, StartSettings } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

type Value<N extends SettingName> = (typeof settingTable)[N]['schema']['_output']
type Fault = { name: SettingName; fault: SettingFault }

/** Reads every setting before it judges, so that a person mends all faults in one go. */
export const readSettings = (env: Environment): StartSettings | RefusedStart => {
  const faults: Fault[] = []
  const blame = (name: SettingName, fault: SettingFault) => faults.push({ name, fault })
  const isSet = (name: SettingName): boolean => (env[name] ?? '').trim() !== ''
  const read = <N extends SettingName>(name: N): Value<N> | null => {
    if (!isSet(name)) return null
    const parsed = settingTable[name].schema.safeParse(env[name]?.trim())
    if (parsed.success) return parsed.data as Value<N>
    blame(name, parsed.error.issues[0]?.message as SettingFault)
    return null
  }

  const signIn = (party: 'CITIZEN' | 'OFFICER', acr: readonly string[]): SignInSettings | null => {
    const issuer = read(`OIDC_${party}_ISSUER`)
    const clientId = read(`OIDC_${party}_CLIENT_ID`)
    const keyFile = read(`OIDC_${party}_CLIENT_KEY`)
    const [hasIssuer, hasClient] = [isSet(`OIDC_${party}_ISSUER`), isSet(`OIDC_${party}_CLIENT_ID`)]
    if (hasIssuer && !hasClient) blame(`OIDC_${party}_CLIENT_ID`, 'half-a-sign-in')
    if (!hasIssuer && hasClient) blame(`OIDC_${party}_ISSUER`, 'half-a-sign-in')
    return issuer !== null && clientId !== null ? { issuer, clientId, keyFile, acr } : null
  }

  const port = read('PORT') ?? 8080
  const host = read('HOST') ?? '127.0.0.1'
  const given = read('BASE_URL')
  if (!isSet('BASE_URL') && !isLoopback(host)) blame('BASE_URL', 'base-url-needed')
  const baseUrl = given ?? ownBaseUrl(host, port)
  const secure = baseUrl.startsWith('https:')
  const isOwnName = isLoopback(new URL(baseUrl).hostname)
  if (!secure && !isOwnName) blame('BASE_URL', 'https-needed')
  if (given !== null && isElsewhere(new URL(given), { host, port })) blame('BASE_URL', 'not-listened-on')
  const loopback = isLoopback(host) && isOwnName
  const demo = read('DERMAGA_DEMO')
  if (demo === true && !loopback) blame('DERMAGA_DEMO', 'demo-on-network')
  const officerAcr = read('OIDC_OFFICER_ACR') ?? []
  if (isSet('OIDC_OFFICER_ISSUER') && officerAcr.length === 0) blame('OIDC_OFFICER_ACR', 'acr-needed')

  const settings: StartSettings = {
    port,
    host,
    baseUrl,
    secure,
    loopback,
    data: read('DERMAGA_DATA'),
    databaseUrl: read('DATABASE_URL'),
    role: read('ROLE') ?? 'all',
    demo,
    citizenSignIn: signIn('CITIZEN', []),
    officerSignIn: signIn('OFFICER', officerAcr),
    metricsToken: read('METRICS_TOKEN'),
    trustedProxies: read('TRUSTED_PROXIES') ?? [],
    clamdSocket: read('CLAMD_SOCKET'),
  }
  return faults.length === 0 ? settings : refuseStart(allOf(faults), 2)
}

const allOf = (faults: readonly Fault[]): Phrase => {
  const lines = faults.map(({ name, fault }) =>
    fill({ id: '{name} {id}', en: '{name} {en}' }, { name, ...settingFaults[fault] }),
  )
  return { id: lines.map(line => line.id).join('\n'), en: lines.map(line => line.en).join('\n') }
}
