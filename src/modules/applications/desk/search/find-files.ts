import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../platform/database/index.ts'
import { bareNumber, nameWords } from '../../search-terms.ts'
import { type WorkRow, workColumns } from '../worklist/find-work.ts'

export const mostFound = 25

type Search = { readonly mission: string; readonly scope: RawBuilder<boolean>; readonly term: string }

/**
 * Up to 25 requests of a mission whose number or passport begins so, or whose applicant's name has all these words.
 * The words are looked up first, in their index, so that the cost follows what fits and not what the mission has.
 */
export const findFiles = async (db: Db, { mission, scope, term }: Search): Promise<readonly WorkRow[]> => {
  const number = bareNumber(term)
  const names = nameWords(term).slice(0, 6)
  if (number.length < 3) return []
  const begins = (kinds: readonly string[], word: string) => sql`
    select s.application from applications.search_terms s
    where s.mission = ${mission} and s.kind = any(${kinds as string[]}) and s.term like ${`${word}%`}`
  // Letters and digits only, so no sign of a pattern can be among them.
  const byName = sql.join(
    names.map(word => sql`(${begins(['name'], word)})`),
    sql` intersect `,
  )
  const fitting =
    names.length === 0
      ? begins(['number', 'passport'], number)
      : sql`${begins(['number', 'passport'], number)} union (${byName})`
  const found = await sql<WorkRow>`
    select ${workColumns} from applications.files f
    where f.mission = ${mission} and ${scope} and f.id in (${fitting})
    order by f.rank, f.submitted_at desc, f.id limit ${mostFound}`.execute(db)
  return found.rows
}
