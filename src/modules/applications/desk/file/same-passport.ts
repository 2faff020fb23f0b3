import { sql } from 'kysely'
import type { Visit } from '../../../../web/index.ts'
import { scopeOf } from '../../../access/index.ts'
import type { Sent } from '../../application.ts'
import type { Reached } from '../../reach.ts'
import { bareNumber } from '../../search-terms.ts'

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

/** The same of a number that is about to be recorded, of people other than the one of this request. */
export const othersWithPassport = async (
  { app, who }: Visit,
  { mission, person }: Sent,
  passport: string,
): Promise<number> => {
  if (passport === '') return 0
  const found = await sql<{ others: number }>`
    select count(distinct f.id)::int as others
    from applications.search_terms t join applications.files f on f.id = t.application
    where t.mission = ${mission} and t.kind = 'passport' and t.term = ${bareNumber(passport)}
      and f.person <> ${person} and ${scopeOf(who, 'list-files', app.now(), 'f')}`.execute(app.db)
  return found.rows[0]?.others ?? 0
}
