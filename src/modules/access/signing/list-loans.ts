import { sql } from 'kysely'
import { type Day, dayAt, type InstantText } from '../../../kernel/index.ts'
import type { Visit } from '../../../web/index.ts'
import { heldNow } from '../roles/held-now.ts'
import { rolesAt } from '../roles/roles-at.ts'
import { zoneOf } from '../roles/zone-of.ts'
import { scopeOf } from '../who-may/scope.ts'

/** `idle`: its days are here, but the lender is no longer head, or the borrower no longer an officer. */
export type LoanStanding = 'running' | 'idle' | 'coming' | 'past' | 'ended'

export type Loan = {
  readonly id: string
  readonly head: string
  readonly headName: string
  readonly delegate: string
  readonly delegateName: string
  readonly from: Day
  readonly to: Day
  /** When it was taken back before its last day; null: it was not. */
  readonly endedAt: InstantText | null
  readonly standing: LoanStanding
}

type Row = Omit<Loan, 'standing' | 'endedAt'> & { readonly endedAt: Date | null }

/** A house rule: what is older is in the journal. */
const longestList = 100

/** Signatures lent at a mission, as far as this person may see to whom: latest first days first. */
export const listLoans = async (
  { app, who }: Pick<Visit, 'app' | 'who'>,
  mission: string,
): Promise<readonly Loan[]> => {
  const now = app.now()
  const today = dayAt(now, zoneOf(mission))
  const found = await sql<Row>`
    select s.id, s.delegated_by as head, h.name as "headName", s.person as delegate, d.name as "delegateName",
      to_char(s.starts, 'YYYY-MM-DD') as "from", to_char(s.ends, 'YYYY-MM-DD') as "to", s.ended_at as "endedAt"
    from (select account as person, * from access.roles where delegated_by is not null) s
      join access.accounts h on h.id = s.delegated_by join access.accounts d on d.id = s.person
    where s.mission = ${mission} and ${scopeOf(who, 'see-signer', now, 's')}
    order by s.starts desc, s.id desc limit ${longestList}`.execute(app.db)
  const rows = await rolesAt(app.db, mission)
  const standingOf = ({ delegate, head, from, to, endedAt }: Row): LoanStanding => {
    if (endedAt !== null) return 'ended'
    if (to < today) return 'past'
    if (from > today) return 'coming'
    return heldNow(delegate, rows, now).some(held => held.delegatedBy === head) ? 'running' : 'idle'
  }
  return found.rows.map(row => ({
    ...row,
    endedAt: row.endedAt?.toISOString() ?? null,
    standing: standingOf(row),
  }))
}
