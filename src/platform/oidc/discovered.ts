import * as oidc from 'openid-client'
import type { ClientKey } from './client-key.ts'
import { type IssuerSettings, isAllowedIssuer } from './issuer.ts'

/** The provider does not answer, or not as an OpenID provider: sign-in waits, the rest of the platform does not. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable'
}

/**
 * Asymmetric and in wide use. Never `none`, which proves nothing, nor a shared secret, with which whoever can check a
 * token can make one.
 */
const acceptedSignatures: readonly string[] = ['RS256', 'ES256', 'ES384', 'ES512']

const secondsToAnswer = 10
/** A provider's endpoints and keys may move; asked again after this long. */
const freshForMs = 60 * 60 * 1000
/** Where the provider is down, the next try waits this long, so that a queue of people does not become a flood. */
const retryAfterMs = 2_000

const discover = async (settings: IssuerSettings, key: ClientKey): Promise<oidc.Configuration> => {
  if (!isAllowedIssuer(settings.issuer)) throw new Error('plain http is accepted on loopback only')
  const overHttp = new URL(settings.issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const found = await oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, oidc.None(), {
    execute: overHttp,
    timeout: secondsToAnswer,
  })
  const metadata = found.serverMetadata()

  const accepts = metadata.token_endpoint_auth_signing_alg_values_supported
  if (accepts !== undefined && !accepts.includes(key.alg)) {
    throw new Error(`our key signs with ${key.alg}, the provider accepts ${accepts.join(', ')}`)
  }
  const offered = metadata.id_token_signing_alg_values_supported ?? [...acceptedSignatures]
  const signatures = offered.filter(alg => acceptedSignatures.includes(alg))
  if (signatures.length === 0) throw new Error(`ID tokens are signed with ${offered.join(', ')} only`)

  // The library names the issuer alone as audience, as a text: FAPI 2.0 and draft-ietf-oauth-rfc7523bis ask for that. A
  // token endpoint, which OpenID Connect Core 9 suggests, is what a provider says of itself: one that says another's
  // could carry our proof there (CVE-2025-27370).
  const proof = oidc.PrivateKeyJwt({ key: key.privateKey, kid: key.kid })
  const { supportsPKCE: _, ...plain } = metadata
  const narrowed = { ...plain, id_token_signing_alg_values_supported: signatures } as oidc.ServerMetadata
  const configuration = new oidc.Configuration(narrowed, settings.clientId, undefined, proof)
  configuration.timeout = secondsToAnswer
  // Without this the library trusts the connection and leaves the ID token's signature unread.
  oidc.enableNonRepudiationChecks(configuration)
  for (const allow of overHttp) allow(configuration)
  return configuration
}

/** Asks the provider about itself when first needed, so that our start never depends on theirs; then remembers. */
export const lazilyDiscovered = (
  settings: IssuerSettings,
  key: ClientKey,
): (() => Promise<oidc.Configuration>) => {
  let known: { answer: Promise<oidc.Configuration>; until: number } | undefined
  return () => {
    const now = performance.now()
    if (known !== undefined && now < known.until) return known.answer
    const answer = discover(settings, key).catch(fault => {
      known = { answer, until: performance.now() + retryAfterMs }
      const why =
        fault instanceof Error ? (fault.cause instanceof Error ? fault.cause.message : fault.message) : ''
      throw new IssuerUnreachable(`${settings.issuer} cannot be used for sign-in now: ${why}`, {
        cause: fault,
      })
    })
    known = { answer, until: now + freshForMs }
    return answer
  }
}
