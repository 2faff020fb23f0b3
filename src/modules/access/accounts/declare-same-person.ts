import { sql } from 'kysely'
import { fact, type Refusal, refuse, type Words } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import type { AccountFact } from '../facts.ts'
import { type Account, accountStream } from './account.ts'

type Refused = 'same-account'

/**
 * An officer is a citizen too, with an account of their own at the citizens' provider. Once it is known which, the
 * policies keep them from working and deciding on their own requests.
 */
export const declareSamePerson = async (
  app: Pick<App, 'journal'>,
  officer: Account,
  citizen: Account,
  actor: string,
): Promise<Refusal<Refused> | undefined> => {
  if (officer.id === citizen.id) return refuse('same-account')
  return app.journal.write(actor, async ({ tx, append }) => {
    const changed = await sql`
      update access.accounts set citizen_account = ${citizen.id}
      where id = ${officer.id} and citizen_account is distinct from ${citizen.id} returning id`.execute(tx)
    if (changed.rows.length === 0) return undefined
    await append<AccountFact>(
      accountStream(officer.id),
      [fact('SamePersonDeclared', { citizen: citizen.id })],
      'any',
    )
    return undefined
  })
}

export const samePersonRefusals: Words<Refused> = {
  'same-account': {
    id: 'Akun warga harus akun lain, dari penyedia masuk untuk warga.',
    en: "The citizen account must be another one, from the citizens' sign-in provider.",
  },
}
