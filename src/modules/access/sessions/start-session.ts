import { sql } from 'kysely'
import { fact, newId } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { type Account, accountStream } from '../accounts/account.ts'
import { openAccount } from '../accounts/open-account.ts'
import type { AccountFact, Door } from '../facts.ts'
import { heldRoles } from '../roles/held-roles.ts'
import { newToken, tokenHash } from './secrets.ts'

export type SignIn = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly acr: string | null
  readonly door: Door
  /** The token this browser came with, if any: it ends here, so that no token outlives a sign-in. */
  readonly before: string | null
  readonly browser: string
}

type Started = { readonly token: string } | { readonly withoutRole: Account }

/** The answers of a form opened before the session ran out stay valid for the same person in the same browser. */
const endBefore = sql<{ id: string; account: string; csrf: Buffer; wasLive: boolean }>

/** Opens the account where it is new and signs the person in, under a new token. Officers need a role held today. */
export const startSession = async (app: App, signIn: SignIn): Promise<Started> => {
  const now = app.now()
  const token = newToken()
  return app.journal.write('system:sign-in', async entry => {
    const account = await openAccount(entry, signIn, 'sign-in', now)
    const { door, acr, before, browser } = signIn
    if (door === 'officer' && (await heldRoles(entry.tx, account.id, now)).length === 0) {
      return { withoutRole: account }
    }
    const earlier =
      before === null
        ? undefined
        : (
            await endBefore`
              update access.sessions s set ended_at = coalesce(s.ended_at, ${now})
              from access.sessions was where was.id = s.id and s.token = ${tokenHash(before)}
              returning s.id, s.account, s.csrf, was.ended_at is null as "wasLive"`.execute(entry.tx)
          ).rows[0]
    if (earlier?.wasLive === true) {
      await entry.append<AccountFact>(
        accountStream(earlier.account),
        [fact('SessionEnded', { session: earlier.id, why: 'signed-in-anew' })],
        'any',
      )
    }
    const session = newId(now)
    const csrf = earlier?.account === account.id && earlier.wasLive ? earlier.csrf : newSecret()
    await sql`
      insert into access.sessions (id, token, account, door, csrf, browser, opened_at, last_seen)
      values (${session}, ${tokenHash(token)}, ${account.id}, ${door}, ${csrf}, ${browser}, ${now}, ${now})`.execute(
      entry.tx,
    )
    await entry.append<AccountFact>(
      accountStream(account.id),
      [fact('SignedIn', { session, door, acr })],
      'any',
    )
    return { token }
  })
}

const newSecret = (): Buffer => tokenHash(newToken())
