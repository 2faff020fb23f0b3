import { sql } from 'kysely'
import { fact, newCode, newId } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import type { AccountFact } from '../facts.ts'
import { type Account, accountStream } from './account.ts'
import { findAccount } from './find-account.ts'

type Known = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
}

/** Eight characters, forty bits: enough to tell people apart, few enough to read out. */
const codeLength = 8

/**
 * The account of this issuer and subject, made where there is none. What the provider says of name and e-mail now
 * replaces what it said before; its silence changes nothing.
 */
export const openAccount = async (
  app: Pick<App, 'db' | 'journal' | 'now'>,
  known: Known,
  by: Extract<AccountFact, { name: 'AccountOpened' }>['body']['by'],
): Promise<Account> => {
  const { issuer, subject } = known
  const before = await findAccount(app.db, known)
  const name = known.name || (before?.name ?? '')
  const email = known.email ?? before?.email ?? null
  if (before?.name === name && before.email === email) return before
  if (before !== null) {
    await sql`update access.accounts set name = ${name}, email = ${email} where id = ${before.id}`.execute(
      app.db,
    )
    return { ...before, name, email }
  }
  const [id, now] = [newId(app.now()), app.now()]
  await app.journal.write(`system:${by}`, async entry => {
    const made = await sql`
      insert into access.accounts (id, issuer, subject, code, name, email, opened_at)
      values (${id}, ${issuer}, ${subject}, ${newCode(codeLength)}, ${name}, ${email}, ${now})
      on conflict (issuer, subject) do nothing returning id`.execute(entry.tx)
    // Two first sign-ins at once: the other one has opened it.
    if (made.rows.length === 0) return
    await entry.append<AccountFact>(accountStream(id), [fact('AccountOpened', { by })], 0)
  })
  const account = await findAccount(app.db, known)
  if (account === null) throw new Error('An account that was just made cannot be found')
  return account
}
