import * as oidc from 'openid-client'
import { isRefusal, type Locale, type Refusal, refuse } from '../../kernel/index.ts'
import type { ClientKey } from './client-key.ts'
import { IssuerUnreachable, lazilyDiscovered } from './discovered.ts'
import { type Identity, readIdentity } from './identity.ts'
import type { IssuerSettings } from './issuer.ts'
import { seal, unseal } from './sealed.ts'

/** What must be remembered between sending someone to the provider and their coming back. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The provider does not answer, or cannot be used as it is set: sign-in waits, everything else goes on. */
export type Unreachable = Refusal<'unreachable'>
/** `declined`: the person, or the provider for them, said no. `not-genuine`: the answer does not hold. */
export type NotSignedIn = Refusal<'declined' | 'not-genuine'> | AssuranceTooLow | Unreachable
/** Who they are is proved, but not firmly enough. */
type AssuranceTooLow = Refusal<'assurance-too-low'> & { readonly identity: Identity }

export type OpenIdClient = {
  readonly issuer: string
  readonly acr: readonly string[]
  readonly key: ClientKey
  /** Where to send the browser. */
  readonly begin: (way: {
    callback: string
    loginHint?: string | undefined
    locale?: Locale
  }) => Promise<{ url: URL; attempt: Attempt } | Unreachable>
  /** Reads the answer the browser brought back to `callback`. */
  readonly finish: (answer: {
    callback: string
    query: URLSearchParams
    attempt: Attempt
  }) => Promise<Identity | NotSignedIn>
  readonly seal: (
    use: string,
    content: Readonly<Record<string, string>>,
    now: Date,
    seconds: number,
  ) => Promise<string>
  readonly unseal: (
    use: string,
    sealed: string,
    now: Date,
  ) => Promise<Readonly<Record<string, unknown>> | null>
}

const scope = 'openid profile email'

/** The provider said no in so many words; anything else it says is a fault of the exchange. */
const declines: ReadonlySet<string> = new Set([
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
])

/** Codes of the client library that mean "no proper answer came", as against "an answer that must not be believed". */
const unanswered: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
])

const isUnanswered = (fault: unknown): boolean => {
  if (!(fault instanceof oidc.ClientError))
    return fault instanceof TypeError && fault.message === 'fetch failed'
  if (fault.code !== undefined) return unanswered.has(fault.code)
  return fault.cause instanceof TypeError
}

const notSignedIn = (fault: unknown): Refusal<'declined' | 'not-genuine' | 'unreachable'> => {
  if (fault instanceof oidc.AuthorizationResponseError)
    return refuse(declines.has(fault.error) ? 'declined' : 'not-genuine')
  if (fault instanceof IssuerUnreachable || isUnanswered(fault)) return refuse('unreachable')
  if (fault instanceof oidc.ResponseBodyError && fault.status >= 500) return refuse('unreachable')
  // Also a key-pair refusal of the token endpoint: an operator reads the cause in the log, the visitor starts again.
  if (fault instanceof oidc.ClientError || fault instanceof oidc.ResponseBodyError)
    return refuse('not-genuine')
  throw fault
}

/** The platform's side of one provider: code flow with PKCE, proved by key pair, every signature read. */
export const openIdClient = (
  settings: IssuerSettings,
  key: ClientKey,
  note: (fault: unknown) => void = () => {},
): OpenIdClient => {
  const configured = lazilyDiscovered(settings, key)
  const unusable = (fault: unknown): Unreachable => {
    note(fault)
    return refuse('unreachable')
  }

  const begin: OpenIdClient['begin'] = async ({ callback, loginHint, locale }) => {
    const configuration = await configured().catch(unusable)
    if (isRefusal(configuration)) return configuration
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope,
      response_type: 'code',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(loginHint === undefined ? {} : { login_hint: loginHint }),
      ...(locale === undefined ? {} : { ui_locales: locale }),
      ...(settings.acr.length === 0 ? {} : { acr_values: settings.acr.join(' ') }),
    })
    return { url, attempt }
  }

  const profileOf = async (configuration: oidc.Configuration, accessToken: string, subject: string) => {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {}
    // A name is only text to show: its absence keeps nobody out.
    return oidc.fetchUserInfo(configuration, accessToken, subject).catch(fault => {
      note(fault)
      return {}
    })
  }

  const finish: OpenIdClient['finish'] = async ({ callback, query, attempt }) => {
    const answer = new URL(callback)
    answer.search = query.toString()
    try {
      const configuration = await configured()
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) return refuse('not-genuine')
      const profile =
        claims.name === undefined ? await profileOf(configuration, tokens.access_token, claims.sub) : {}
      const identity = readIdentity(claims, profile)
      if (settings.acr.length > 0 && !settings.acr.includes(identity.acr ?? '')) {
        return { ...refuse('assurance-too-low'), identity }
      }
      return identity
    } catch (fault) {
      note(fault)
      return notSignedIn(fault)
    }
  }

  return {
    issuer: settings.issuer,
    acr: settings.acr,
    key,
    begin,
    finish,
    seal: (use, content, now, seconds) => seal(key, use, content, now, seconds),
    unseal: (use, sealed, now) => unseal(key, use, sealed, now),
  }
}
