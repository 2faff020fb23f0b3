import { sql } from 'kysely'
import type { One } from '../../../platform/database/index.ts'

/**
 * Services that a person came for and has not asked for since: what she sent only opened the way. A request that was
 * refused or withdrawn opens none.
 */
export const cameFor = async (db: One, person: string): Promise<readonly string[]> => {
  const found = await sql<{ next: string }>`
    select distinct record.body->>'next' as next
    from applications.files file
    join applications.records record on record.application = file.id and record.kind = 'answers'
    where file.person = ${person} and file.status not in ('rejected', 'withdrawn')
      and record.body->>'next' is not null
      and not exists (
        select 1 from applications.files later
        where later.person = file.person and later.service = record.body->>'next'
          and later.submitted_at >= file.submitted_at)`.execute(db)
  return found.rows.map(row => row.next)
}
