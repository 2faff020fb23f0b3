import { sql } from 'kysely'
import type { Visit } from '../../../web/index.ts'
import { scopeOf } from '../../access/index.ts'

/** One book of numbers: of one mission, one kind of document, one year. */
export type Register = {
  readonly mission: string
  readonly register: string
  readonly year: number
  readonly last: number
  /** Numbered documents whose file is not made yet. */
  readonly unfinished: number
  readonly voided: number
  readonly revoked: number
}

/** The registers that this person may see, newest year first. */
export const listRegisters = async ({
  app,
  who,
}: Pick<Visit, 'app' | 'who'>): Promise<readonly Register[]> => {
  const found = await sql<Register>`
    select d.mission, d.register, d.year, max(d.sequence) as last,
      count(*) filter (where d.sha256 is null and d.voided_at is null)::int as unfinished,
      count(*) filter (where d.voided_at is not null)::int as voided,
      count(*) filter (where d.revoked_at is not null)::int as revoked
    from documents.documents d
    where ${scopeOf(who, 'see-register', app.now(), 'd')}
    group by d.mission, d.register, d.year
    order by d.year desc, d.mission, d.register`.execute(app.db)
  return found.rows
}
