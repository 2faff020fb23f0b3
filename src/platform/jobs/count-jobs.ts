import { sql } from 'kysely'
import type { Db } from '../database/index.ts'

/** How much of one kind of work waits, is in hand, or was given up after its last try. */
export type JobCount = { name: string; waiting: number; active: number; failed: number }

/** Where a job is: it waits, waits for another try, is in hand, or has ended in one of three ways. */
export type JobState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed'

/** Where the job of this name is that was asked for last; null: none is remembered. */
export const lastJob = async (db: Db, name: string): Promise<JobState | null> => {
  const { rows } = await sql<{ state: JobState }>`
    select state from jobs.job where name = ${name} order by created_on desc limit 1`.execute(db)
  return rows[0]?.state ?? null
}

export const countJobs = async (db: Db): Promise<readonly JobCount[]> => {
  const { rows } = await sql<JobCount>`
    select name,
      count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed
    from jobs.job where name not like '\\_\\_pgboss%' group by name order by name`.execute(db)
  return rows
}
