import { sql } from 'kysely'
import type { Sha256 } from './platform/blobs/index.ts'
import type { Db } from './platform/database/index.ts'
import type { Job } from './platform/jobs/index.ts'
import type { App, Module } from './web/index.ts'

/**
 * A file is put before the record that names it. A request ends within five minutes and a job within fifteen; a day
 * leaves room for clocks that disagree, and for a worker that stood still.
 */
const safeAge = 24 * 60 * 60 * 1000
const batchSize = 500

/** Facts are never changed, so the first one tells this store from every other; null: it holds none yet. */
const markOf = async (db: Db): Promise<string | null> => {
  const found = await sql<{ hash: string }>`
    select hash from journal.facts order by position limit 1`.execute(db)
  return found.rows[0]?.hash ?? null
}

/**
 * Erases the files that nothing names: documents taken out of a draft or gone with it, and what was put by a request that
 * failed. Hashes in facts stay. Reads the folder as a stream and asks in batches, so that any number of files fits.
 * Returns how many it erased. Nothing is erased in a folder that belongs to another store.
 */
export const sweepFiles = async (
  { db, blobs, intake, now }: Pick<App, 'db' | 'blobs' | 'intake' | 'now'>,
  modules: readonly Pick<Module, 'namedFiles'>[],
  signal: AbortSignal,
): Promise<number> => {
  const mark = await markOf(db)
  if (mark === null) return 0
  if (!(await blobs.claim(mark))) throw new Error('The files in this data folder belong to another store')
  const putBefore = new Date(now().getTime() - safeAge)
  let erased = 0

  const eraseUnnamed = async (files: readonly Sha256[]): Promise<void> => {
    signal.throwIfAborted()
    const named = await Promise.all(modules.map(module => module.namedFiles?.(db, files) ?? []))
    const kept = new Set(named.flat())
    for (const file of files) {
      if (kept.has(file) || !(await blobs.removeOld(file, putBefore))) continue
      await intake.forgetPages(file)
      erased++
    }
  }

  let batch: Sha256[] = []
  for await (const { sha256, putAt } of blobs.list()) {
    if (putAt >= putBefore) continue
    batch.push(sha256)
    if (batch.length < batchSize) continue
    await eraseUnnamed(batch)
    batch = []
  }
  await eraseUnnamed(batch)
  return erased
}

/** Every night, by the calendar of the middle of the archipelago. */
export const sweepJob = (app: App, modules: readonly Module[]): Job => ({
  name: 'platform/sweep-files',
  cron: '25 18 * * *',
  oneInAll: true,
  longestSeconds: 3_600,
  handle: async (_data, signal) => {
    const erased = await sweepFiles(app, modules, signal)
    if (erased > 0) app.log.info({ erased }, 'Files that nothing names were erased')
  },
})
