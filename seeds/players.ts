import { type Account, heldRoles } from '../src/modules/access/index.ts'
import type { App, SignedIn } from '../src/web/index.ts'
import { demoAccount } from './demo-account.ts'

/** Who acts on the requests of one mission, as the platform knows them once they have signed in. */
export type Players = {
  readonly officer: SignedIn
  readonly head: SignedIn
}

/** Someone of a mission's staff, with the roles they hold. */
export const staffOf = async (app: App, account: Account, mission: string): Promise<SignedIn> => {
  const held = await heldRoles(app.db, account.id, app.now())
  const own = held.find(each => each.mission === mission && each.delegatedBy === null)
  if (own === undefined) throw new Error(`${account.name} holds no role at ${mission}`)
  const { id, name } = account
  return { party: 'mission', id, name, role: own.role, mission, held, session: 'seed' }
}

/** A citizen's account, opened as by a first sign-in. */
export const citizenOf = (app: App, subject: string, name: string): Promise<Account> =>
  demoAccount(app, 'citizens', { subject, name, email: `${subject}@peraga.example` }, 'sign-in')
