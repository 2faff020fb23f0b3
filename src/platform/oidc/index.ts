export { type ClientKey, loadClientKey } from './client-key.ts'
export type { Identity } from './identity.ts'
export { type IssuerSettings, isAllowedIssuer } from './issuer.ts'
export {
  type Attempt,
  type NotSignedIn,
  type OpenIdClient,
  openIdClient,
} from './open-id-client.ts'
export { openSignIn, type SignIn } from './open-sign-in.ts'
