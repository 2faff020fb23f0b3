import { sql } from 'kysely'
import type { Job } from '../../platform/jobs/index.ts'
import type { App } from '../../web/index.ts'
import { renderDocument } from './render-job.ts'
import type { RenderingFailure } from './rendering-failures.ts'

/** Longer than the tries of a document's own job last. */
const settledHours = 3
const erased: RenderingFailure = 'record-erased'

type Unfinished = { document: string; mission: string }

/** Numbered documents without a file whose own job has given up; what was erased cannot be made. */
const findUnfinished = async (app: App): Promise<readonly Unfinished[]> => {
  const before = new Date(app.now().getTime() - settledHours * 3_600_000)
  const found = await sql<Unfinished>`
    select document, mission from documents.documents
    where sha256 is null and voided_at is null and numbered_at < ${before}
      and (failed_at is null or failed_at < ${before}) and failure is distinct from ${erased}
    order by numbered_at`.execute(app.db)
  return found.rows
}

/** A number that was given must come to a file, however long the typesetter or the store of files was away. */
export const renderUnfinished = async (app: App, signal: AbortSignal): Promise<void> => {
  for (const { document, mission } of await findUnfinished(app)) {
    if (signal.aborted) return
    // The failure is on record with the document; the next one has its turn.
    await renderDocument(app, document, mission).catch(err =>
      app.log.warn({ err, document }, 'A document could not be made'),
    )
  }
}

export const renderUnfinishedJob = (app: App): Job => ({
  name: 'documents/render-unfinished',
  cron: '20 */6 * * *',
  handle: (_data, signal) => renderUnfinished(app, signal),
  oneWaiting: true,
  longestSeconds: 3_600,
})
