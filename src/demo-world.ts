import type { IncomingMessage, ServerResponse } from 'node:http'
import { demoPeople } from '../seeds/people.ts'
import { demoIssuers, demoOfficerAcr, demoProviders } from './modules/interop/index.ts'
import { type ClientKey, openSignIn, type SignIn } from './platform/oidc/index.ts'
import type { Settings, SignInSettings } from './platform/settings.ts'

/** Answers before the platform's own routes do: the demo world's sign-in providers. */
export type RawHandler = {
  readonly handles: (path: string) => boolean
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const clientId = 'dermaga'

/** The ways to sign in: those of the settings, or, in the demo world, two providers of its own. */
export const openDoors = async (
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
  const signIn = await openSignIn({ citizens, officers }, dataFolder, note)
  if (!demo || signIn.citizens === null || signIn.officers === null) return { signIn, raw: null }

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
