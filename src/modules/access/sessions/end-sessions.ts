import { sql } from 'kysely'
import { fact } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { accountStream } from '../accounts/account.ts'
import type { AccountFact } from '../facts.ts'

type Why = 'signed-out' | 'ended-from-list' | 'ended-everywhere'

/** Ends one session of an account, or all of them. Ending what has ended changes nothing. Returns how many ended. */
export const endSessions = (
  app: App,
  { account, session, why }: { account: string; session: string | 'all'; why: Why },
): Promise<number> =>
  app.journal.write(account, async entry => {
    const now = app.now()
    const these = session === 'all' ? sql`true` : sql`id = ${session}`
    const ended = await sql<{ id: string }>`
      update access.sessions set ended_at = ${now}
      where account = ${account} and ended_at is null and ${these} returning id`.execute(entry.tx)
    const facts: AccountFact[] = ended.rows.map(({ id }) =>
      why === 'signed-out' ? fact('SignedOut', { session: id }) : fact('SessionEnded', { session: id, why }),
    )
    await entry.append(accountStream(account), facts, 'any')
    return ended.rows.length
  })
