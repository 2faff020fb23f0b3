import { sql } from 'kysely'
import type { Db } from '../database/index.ts'

/** How much of one kind of work waits, is in hand, or was given up after its last try. */
export type JobCount = { name: string; waiting: number; active: number; failed: number }

export const countJobs = async (db: Db): Promise<readonly JobCount[]> => {
  const { rows } = await sql<JobCount>`
    select name,
      count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed
    from jobs.job where name not like '\\_\\_pgboss%' group by name order by name`.execute(db)
  return rows
}
