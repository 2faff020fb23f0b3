import { sql } from 'kysely'
import { fact } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { accountStream } from '../accounts/account.ts'
import type { AccountFact } from '../facts.ts'
import { forgetSearches } from './searches.ts'

type Why = 'signed-out' | 'ended-from-list' | 'ended-everywhere' | 'ended-by-operator'

type Ending = {
  readonly account: string
  readonly session: string | 'all'
  readonly why: Why
  /** Who ended it; left out: its owner. */
  readonly by?: string
}

/** Ends one session of an account, or all of them. Ending what has ended changes nothing. Returns how many ended. */
export const endSessions = (
  app: Pick<App, 'journal' | 'now'>,
  { account, session, why, by = account }: Ending,
): Promise<number> =>
  app.journal.write(by, async entry => {
    const now = app.now()
    const these = session === 'all' ? sql`true` : sql`id = ${session}`
    const ended = await sql<{ id: string }>`
      update access.sessions set ended_at = ${now}
      where account = ${account} and ended_at is null and ${these} returning id`.execute(entry.tx)
    await forgetSearches(
      entry.tx,
      ended.rows.map(({ id }) => id),
    )
    const facts: AccountFact[] = ended.rows.map(({ id }) =>
      why === 'signed-out' ? fact('SignedOut', { session: id }) : fact('SessionEnded', { session: id, why }),
    )
    await entry.append(accountStream(account), facts, 'any')
    return ended.rows.length
  })

/** Ends every session of everybody, one account after another. Returns how many ended. */
export const endEverySession = async (
  app: Pick<App, 'journal' | 'now' | 'db'>,
  by: string,
): Promise<number> => {
  const { rows } = await sql<{ account: string }>`
    select distinct account from access.sessions where ended_at is null`.execute(app.db)
  let ended = 0
  for (const { account } of rows)
    ended += await endSessions(app, { account, session: 'all', why: 'ended-by-operator', by })
  return ended
}
