import { sql } from 'kysely'
import type { App, SignedIn } from '../../../web/index.ts'
import type { Purpose } from './purposes.ts'

/** No session lasts longer, so nobody still has a page open from before. */
const longestOpeningHours = 12

/** Whether this person has this file open for this purpose: what is inside it then carries the purpose on. */
export const isOpenedFor = async (
  { db, now }: Pick<App, 'db' | 'now'>,
  who: SignedIn,
  { id, person }: { readonly id: string; readonly person: string },
  purpose: Purpose,
): Promise<boolean> => {
  const since = new Date(now().getTime() - longestOpeningHours * 3_600_000).toISOString()
  const found = await sql`
    select 1 from access.looks
    where person = ${person} and application = ${id} and looker = ${who.id} and what = 'file'
      and purpose = ${purpose} and at >= ${since}::timestamptz limit 1`.execute(db)
  return found.rows.length > 0
}
