import { sql } from 'kysely'
import type { Entry } from '../../../journal/index.ts'
import { fact, newId } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { type Account, accountStream } from '../accounts/account.ts'
import type { AccountFact, Door } from '../facts.ts'
import { forgetSearches } from './searches.ts'
import { newToken, tokenHash } from './secrets.ts'

export type SignIn = {
  readonly account: Pick<Account, 'id'>
  readonly door: Door
  readonly acr: string | null
  /** The token this browser came with, if any: it ends here, so that no token outlives a sign-in. */
  readonly before: string | null
  /** What the browser says it is; text to show in the list of sessions. */
  readonly browser: string
}

type Earlier = { readonly id: string; readonly account: string; readonly csrf: Buffer }

const endEarlier = async ({ tx, append }: Entry, token: string, now: Date): Promise<Earlier | undefined> => {
  const ended = await sql<Earlier>`
    update access.sessions set ended_at = ${now} where token = ${tokenHash(token)} and ended_at is null
    returning id, account, csrf`.execute(tx)
  const [earlier] = ended.rows
  if (earlier !== undefined) {
    await forgetSearches(tx, [earlier.id])
    await append<AccountFact>(
      accountStream(earlier.account),
      [fact('SessionEnded', { session: earlier.id, why: 'signed-in-anew' as const })],
      'any',
    )
  }
  return earlier
}

/** Signs a person in under a new token, which is returned and known to nobody else. */
export const startSession = (app: Pick<App, 'journal' | 'now'>, signIn: SignIn): Promise<string> => {
  const { account, door, acr, before, browser } = signIn
  return app.journal.write(account.id, async entry => {
    const now = app.now()
    const [token, session] = [newToken(), newId(now)]
    const earlier = before === null ? undefined : await endEarlier(entry, before, now)
    // A form opened before the session ran out stays valid for the same person in the same browser.
    const csrf = earlier?.account === account.id ? earlier.csrf : tokenHash(newToken())
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
    return token
  })
}
