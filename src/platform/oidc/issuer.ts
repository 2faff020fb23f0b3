import { isLoopback } from '../../kernel/index.ts'

/** One sign-in provider as this installation is set to use it. */
export type IssuerSettings = {
  /** Issuer identifier, exactly as the provider writes it in its tokens. */
  readonly issuer: string
  readonly clientId: string
  /** Assurance classes (`acr`) of which the ID token must carry one; empty: any assurance will do. */
  readonly acr: readonly string[]
}

/** Https anywhere; plain http only where the traffic never leaves the machine. */
export const isAllowedIssuer = (issuer: string): boolean => {
  const url = URL.parse(issuer)
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
