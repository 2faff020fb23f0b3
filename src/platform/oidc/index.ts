export { type ClientKey, loadClientKey } from './client-key.ts'
export { IssuerUnreachable } from './discovered.ts'
export type { Identity } from './identity.ts'
export { type IssuerSettings, isAllowedIssuer, isLoopback } from './issuer.ts'
export {
  type AssuranceTooLow,
  type Attempt,
  isAssuranceTooLow,
  type NotSignedIn,
  type OpenIdClient,
  openIdClient,
} from './open-id-client.ts'
export { seal, unseal } from './sealed.ts'
