import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../platform/database/index.ts'
import { bareNumber, nameWords } from '../../search-terms.ts'
import { type WorkRow, workColumns } from '../worklist/find-work.ts'

export const mostFound = 25

/** Up to 25 requests of a mission whose number or passport begins so, or whose applicant's name has all these words. */
export const findFiles = async (
  db: Db,
  {
    mission,
    scope,
    term,
  }: { readonly mission: string; readonly scope: RawBuilder<boolean>; readonly term: string },
): Promise<readonly WorkRow[]> => {
  const number = bareNumber(term)
  const names = nameWords(term).slice(0, 6)
  if (number.length < 3) return []
  const begins = (kind: RawBuilder<unknown>, word: string) => sql<boolean>`exists (
    select 1 from applications.search_terms s where s.application = f.id and s.mission = ${mission}
      and ${kind} and s.term like ${`${word}%`})`
  const byName = sql.join(
    names.map(word => begins(sql`s.kind = 'name'`, word)),
    sql` and `,
  )
  const byNumber = begins(sql`s.kind in ('number', 'passport')`, number)
  const either = names.length === 0 ? byNumber : sql<boolean>`(${byNumber} or (${byName}))`
  const found = await sql<WorkRow>`
    select ${workColumns} from applications.files f
    where f.mission = ${mission} and ${scope} and ${either}
    order by f.rank, f.submitted_at desc, f.id limit ${mostFound}`.execute(db)
  return found.rows
}
