import { join } from 'node:path'
import { type ChainHead, journalHead, verifyJournal } from '../../src/journal/index.ts'
import { openFolderBlobStore } from '../../src/platform/blobs/index.ts'
import { openDatabase } from '../../src/platform/database/index.ts'
import type { Acknowledged } from '../load/acknowledged.ts'
import { compareViews } from './compare-views.ts'
import { findHalfWritten } from './find-half-written.ts'
import { type Blobs, findLost, readBlobs } from './find-lost.ts'
import { findTwice } from './find-twice.ts'
import { readStore } from './read-store.ts'

export type Findings = {
  readonly lost: readonly string[]
  readonly halfWritten: readonly string[]
  readonly twice: readonly string[]
  /** Letters whose file should be there soon. */
  readonly unfinished: number
}

export type Auditor = {
  /** Compares the store with the answers on record. `isLast`: the bytes of every file are read again. */
  audit(answers: readonly Acknowledged[], isLast?: boolean): Promise<Findings>
}

/** Looks at the store from outside, past the platform, and keeps the journal's head from one look to the next. */
export const openAuditor = async ({ url, data }: { url: string; data: string }): Promise<Auditor> => {
  const files = await openFolderBlobStore(join(data, 'blobs'))
  let blobs: Blobs = readBlobs(files)
  let head: { chains: readonly ChainHead[] } = { chains: [] }
  return {
    audit: async (answers, isLast = false) => {
      if (isLast) blobs = readBlobs(files)
      const { db, close } = await openDatabase({ databaseUrl: url, data }, { name: 'faults', max: 2 })
      try {
        const { breaches } = await verifyJournal(db, head)
        head = await journalHead(db)
        const views = await compareViews(db)
        const store = await readStore(db)
        return {
          lost: await findLost(answers, store, blobs),
          halfWritten: [
            ...breaches.map(({ mission, position, what }) => `Position ${position} (${mission}) ${what}`),
            ...views,
            ...(await findHalfWritten(store, blobs)),
          ],
          twice: findTwice(store),
          unfinished: store.due.size,
        }
      } finally {
        await close()
      }
    },
  }
}
