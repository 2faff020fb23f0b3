import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import { dayAt } from '../../../kernel/index.ts'
import type { HeldRole, Visit } from '../../../web/index.ts'
import { heldNow } from '../roles/held-now.ts'
import { rolesAt } from '../roles/roles-at.ts'
import { zoneOf } from '../roles/zone-of.ts'
import { scopeOf } from '../who-may/scope.ts'
import { type PrintedDetails, readDetails } from './printed-details.ts'
import { entryOn, signerBook, signersStream } from './signer-book.ts'

/** Someone who signs for a mission, or may be lent its signature: the head and the officers of today. */
export type Signer = {
  readonly account: string
  readonly name: string
  readonly role: 'head-of-mission' | 'officer'
  /** The signature that this person holds today on behalf of the head; null: none. */
  readonly lent: HeldRole | null
  /** What is printed today; null: nothing is recorded. */
  readonly details: PrintedDetails | null
}

type Row = { readonly account: string; readonly name: string; readonly role: Signer['role'] }

/** Of the people who sign for a mission today, those whom this person may see; the head first. */
export const listSigners = async (
  { app, who }: Pick<Visit, 'app' | 'who'>,
  mission: string,
): Promise<readonly Signer[]> => {
  const now = app.now()
  const today = dayAt(now, zoneOf(mission))
  const found = await sql<Row>`
    select distinct on (s.role, a.name, s.person) s.person as account, a.name, s.role
    from (select account as person, * from access.roles) s join access.accounts a on a.id = s.person
    where s.mission = ${mission} and s.ended_at is null and s.delegated_by is null
      and s.role in ('head-of-mission', 'officer') and s.starts <= ${today} and (s.ends is null or s.ends >= ${today})
      and ${scopeOf(who, 'see-signer', now, 's')}
    order by s.role, a.name, s.person`.execute(app.db)
  const rows = await rolesAt(app.db, mission)
  const { state: book } = await recall(app.journal, signersStream(mission).id, signerBook)
  const entries = new Map(found.rows.map(({ account }) => [account, entryOn(book, account, today)]))
  const details = await readDetails(
    app.db,
    [...entries.values()].flatMap(entry => entry?.id ?? []),
  )
  const isHead = new Set(found.rows.filter(row => row.role === 'head-of-mission').map(row => row.account))
  return (
    found.rows
      // Who is head and officer at once stands in the list as head.
      .filter(({ account, role }) => role === 'head-of-mission' || !isHead.has(account))
      .map(row => ({
        ...row,
        lent:
          heldNow(row.account, rows, now).find(
            held => held.role === 'head-of-mission' && held.delegatedBy !== null,
          ) ?? null,
        details: details.get(entries.get(row.account)?.id ?? '') ?? null,
      }))
  )
}
