import { sql } from 'kysely'
import type { One } from '../../../platform/database/index.ts'
import { missionForDisplay } from '../../missions/index.ts'

/** The clock that a citizen lives by, as far as we know: of the office that has her latest request, or is to get it. */
export const zoneOfCitizen = async (db: One, person: string): Promise<string | null> => {
  const found = await sql<{ mission: string }>`
    select mission from (
      (select mission, submitted_at as at from applications.files where person = ${person}
        order by submitted_at desc limit 1)
      union all
      (select mission, at from applications.drafts where person = ${person} and mission is not null
        order by at desc limit 1)
    ) as offices order by at desc limit 1`.execute(db)
  const mission = found.rows[0]?.mission
  return mission === undefined ? null : missionForDisplay(mission).timezone
}
