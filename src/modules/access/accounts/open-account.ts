import { sql } from 'kysely'
import type { Entry } from '../../../journal/index.ts'
import { fact, newCode, newId } from '../../../kernel/index.ts'
import type { AccountFact } from '../facts.ts'
import { type Account, accountStream } from './account.ts'
import { findAccount } from './find-account.ts'

type Known = { issuer: string; subject: string; name: string; email: string | null }

/** Eight characters, forty bits: enough to tell people apart, few enough to read out. */
const codeLength = 8

/**
 * The account of this issuer and subject, made where there is none. What the provider says of name and e-mail now
 * replaces what it said before; silence changes nothing.
 */
export const openAccount = async (
  entry: Entry,
  known: Known,
  by: 'sign-in' | 'appointment',
  now: Date,
): Promise<Account> => {
  const { issuer, subject, name, email } = known
  const made = await sql<{ id: string }>`
    insert into access.accounts (id, issuer, subject, code, name, email, opened_at)
    values (${newId(now)}, ${issuer}, ${subject}, ${newCode(codeLength)}, ${name}, ${email}, ${now})
    on conflict (issuer, subject) do nothing returning id`.execute(entry.tx)
  const id = made.rows[0]?.id
  if (id !== undefined) {
    await entry.append<AccountFact>(accountStream(id), [fact('AccountOpened', { by })], 0)
  } else if (name !== '' || email !== null) {
    await sql`
      update access.accounts set name = coalesce(nullif(${name}, ''), name), email = coalesce(${email}, email)
      where issuer = ${issuer} and subject = ${subject}
        and (name, email) is distinct from (coalesce(nullif(${name}, ''), name), coalesce(${email}, email))`.execute(
      entry.tx,
    )
  }
  const account = await findAccount(entry.tx, known)
  if (account === null) throw new Error('An account that was just made cannot be found')
  return account
}
