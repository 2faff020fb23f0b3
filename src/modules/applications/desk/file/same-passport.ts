import { sql } from 'kysely'
import type { Visit } from '../../../../web/index.ts'
import { scopeOf } from '../../../access/index.ts'
import type { Reached } from '../../reach.ts'

/**
 * How many requests of other people at this mission, of those that the reader may list, name the same passport: a slip,
 * two parents of one child, or something to be looked into. A number and nothing of whose they are.
 */
export const samePassport = async ({ app, who }: Visit, { id, request }: Reached): Promise<number> => {
  const found = await sql<{ others: number }>`
    select count(distinct f.id)::int as others
    from applications.search_terms own
    join applications.search_terms other
      on other.mission = own.mission and other.term = own.term and other.kind = 'passport'
    join applications.files f on f.id = other.application
    where own.application = ${id} and own.kind = 'passport' and f.person <> ${request.person}
      and ${scopeOf(who, 'list-files', app.now(), 'f')}`.execute(app.db)
  return found.rows[0]?.others ?? 0
}
