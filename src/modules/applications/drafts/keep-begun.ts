import { sql } from 'kysely'
import { transact } from '../../../journal/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type Draft, keepDraft } from './draft.ts'

/**
 * Keeps a draft that was just begun and returns its id. Pressing twice begins once: a draft for the same service in
 * which nothing was answered yet is as good as this one, and is taken up again, filled in with what is known by now.
 */
export const keepBegun = (db: Db, draft: Draft, now: Date): Promise<string> =>
  transact(db, async tx => {
    const { id, person, service, mission, residence, answers, provenance, next } = draft
    // One press after the other, so that the second sees what the first began.
    await sql`
      select pg_advisory_xact_lock(hashtextextended(${`applications/drafts ${person} ${service}`}, 0))`.execute(
      tx,
    )
    const again = await sql<{ id: string }>`
      update applications.drafts set mission = ${mission}, place = ${JSON.stringify(residence)}::jsonb,
        answers = ${JSON.stringify(answers)}::jsonb, provenance = ${JSON.stringify(provenance)}::jsonb,
        at = ${now.toISOString()}::timestamptz
      where revision = 0 and id = (
        select id from applications.drafts
        where person = ${person} and service = ${service} and next_service is not distinct from ${next}::text
          and not corrects and revision = 0
        order by at desc limit 1)
      returning id`.execute(tx)
    const [untouched] = again.rows
    if (untouched !== undefined) return untouched.id
    await keepDraft(tx, draft, now)
    return id
  })
