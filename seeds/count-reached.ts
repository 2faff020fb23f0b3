import { sql } from 'kysely'
import type { Db } from '../src/platform/database/index.ts'
import type { PlannedRequest } from './request-plan.ts'

/** How many of the planned requests have come as far as they should, or further. */
export const countReached = async (
  db: Db,
  requests: readonly Pick<PlannedRequest, 'id' | 'acts'>[],
): Promise<number> => {
  const planned = requests.map(({ id, acts }) => ({ id, version: acts.length }))
  const found = await sql<{ reached: number }>`
    select count(*)::int as reached from applications.files f
    join jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p (id uuid, version integer)
      on p.id = f.id and f.version >= p.version`.execute(db)
  return found.rows[0]?.reached ?? 0
}
