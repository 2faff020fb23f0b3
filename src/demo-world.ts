import type { IncomingMessage, ServerResponse } from 'node:http'
import { moveDemoAccounts } from '../seeds/move-demo-accounts.ts'
import { demoPeople } from '../seeds/people.ts'
import { demoIssuers, demoOfficerAcr, demoProviders } from './modules/interop/index.ts'
import type { Db } from './platform/database/index.ts'
import { type ClientKey, type OpenIdClient, openSignIn, type SignIn } from './platform/oidc/index.ts'
import type { Settings, SignInSettings } from './platform/settings.ts'

/** Answers before the platform's own routes do: the demo world's sign-in providers. */
export type RawHandler = {
  readonly handles: (path: string) => boolean
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const clientId = 'dermaga'

/** Whoever comes in by a provider of the demo is the same person at whichever address the world is served. */
const sameAnywhere = (client: OpenIdClient, db: Db): OpenIdClient => ({
  ...client,
  finish: async answer => {
    const who = await client.finish(answer)
    if (!('refused' in who)) await moveDemoAccounts(db, who.issuer, who.subject)
    return who
  },
})

/** The ways to sign in: those of the settings, or, in the demo world, two providers of its own. */
export const openDoors = async (
  db: Db,
  settings: Settings,
  dataFolder: string,
  note: (fault: unknown) => void,
): Promise<{ readonly signIn: SignIn; readonly raw: RawHandler | null }> => {
  const { baseUrl, demo } = settings
  const issuers = demoIssuers(baseUrl)
  const played = (issuer: string, acr: readonly string[]): SignInSettings => ({
    issuer,
    clientId,
    keyFile: null,
    acr,
  })
  const citizens = settings.citizenSignIn ?? (demo ? played(issuers.citizens, []) : null)
  const officers = settings.officerSignIn ?? (demo ? played(issuers.officers, [demoOfficerAcr]) : null)
  const opened = await openSignIn({ citizens, officers }, dataFolder, note)
  if (!demo || opened.citizens === null || opened.officers === null) return { signIn: opened, raw: null }
  const signIn = {
    citizens: settings.citizenSignIn === null ? sameAnywhere(opened.citizens, db) : opened.citizens,
    officers: settings.officerSignIn === null ? sameAnywhere(opened.officers, db) : opened.officers,
  }

  const client = (door: 'citizen' | 'officer', key: ClientKey['publicJwk']) => ({
    ...{ clientId, key, callback: `${baseUrl}/sign-in/${door}/callback` },
  })
  const raw = await demoProviders({
    baseUrl,
    clients: {
      citizens: client('citizen', signIn.citizens.key.publicJwk),
      officers: client('officer', signIn.officers.key.publicJwk),
    },
    people: demoPeople,
    dataFolder,
  })
  return { signIn, raw }
}
