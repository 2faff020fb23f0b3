import { withoutUnseen } from '../../kernel/index.ts'

/** Who the provider says has signed in. Issuer and subject together are the identity; the rest is text to show. */
export type Identity = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  /** The assurance class under which the person proved who they are. */
  readonly acr: string | null
}

/** Claims come from another system: kept short, in one normal form, without control characters and what nobody sees. */
export const plainText = (claim: unknown, longest = 200): string =>
  typeof claim === 'string'
    ? withoutUnseen(claim)
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest)
        .toWellFormed()
    : ''

type Claims = Readonly<Record<string, unknown>>

const nameIn = (claims: Claims): string =>
  plainText(claims.name) ||
  [claims.given_name, claims.family_name]
    .map(part => plainText(part))
    .filter(part => part !== '')
    .join(' ') ||
  plainText(claims.preferred_username)

export const readIdentity = (
  claims: Claims & { iss: string; sub: string },
  profile: Claims = {},
): Identity => ({
  issuer: claims.iss,
  subject: claims.sub,
  name: nameIn(claims) || nameIn(profile),
  email: plainText(claims.email, 254) || plainText(profile.email, 254) || null,
  acr: typeof claims.acr === 'string' ? claims.acr : null,
})
