import { join } from 'node:path'
import { loadClientKey } from './client-key.ts'
import type { IssuerSettings } from './issuer.ts'
import { type OpenIdClient, openIdClient } from './open-id-client.ts'

/** The ways to sign in; null: nobody of that kind can. */
export type SignIn = { readonly citizens: OpenIdClient | null; readonly officers: OpenIdClient | null }

export type SignInSet = IssuerSettings & {
  /** The JWK file; null: one of our own in the data folder. */
  readonly keyFile: string | null
}

/** Reads or makes the key of each way to sign in. Asks nothing of the providers yet. */
export const openSignIn = async (
  set: { readonly citizens: SignInSet | null; readonly officers: SignInSet | null },
  dataFolder: string,
  note: (fault: unknown) => void,
): Promise<SignIn> => {
  const open = async (settings: SignInSet | null, name: string): Promise<OpenIdClient | null> => {
    if (settings === null) return null
    const file = settings.keyFile ?? join(dataFolder, 'keys', `${name}-client.jwk.json`)
    return openIdClient(settings, await loadClientKey(file), note)
  }
  return { citizens: await open(set.citizens, 'citizen'), officers: await open(set.officers, 'officer') }
}
