import type { BlobStore } from '../../src/platform/blobs/index.ts'
import type { Acknowledged } from '../load/acknowledged.ts'
import { factsOf, type StoreRead, type Told } from './read-store.ts'

/** Whether the bytes are in the store of files, whole; what was found whole once is not read again until the end. */
export type Blobs = { isWhole(sha256: string): Promise<boolean> }

export const readBlobs = (blobs: BlobStore): Blobs => {
  const whole = new Set<string>()
  return {
    isWhole: async sha256 => {
      if (whole.has(sha256)) return true
      // The store of files compares what it reads with its name.
      const bytes = await blobs.get(sha256).catch(() => null)
      if (bytes !== null) whole.add(sha256)
      return bytes !== null
    },
  }
}

const isFound = async (answer: Acknowledged, store: StoreRead, told: readonly Told[], blobs: Blobs) => {
  const has = (name: string, isIt: (body: Told['body']) => boolean = () => true): boolean =>
    told.some(each => each.name === name && isIt(each.body))
  const carries = (phone: string) => (body: Told['body']) =>
    store.records.get(String(body.answers))?.phone === phone
  switch (answer.what) {
    case 'draft':
      return store.drafts.has(answer.request) || told.length > 0
    case 'upload': {
      const kept = store.uploads.find(
        each =>
          each.application === answer.request &&
          each.requirement === answer.requirement &&
          each.received === answer.sha256,
      )
      return kept !== undefined && (await blobs.isWhole(kept.stored))
    }
    case 'submission':
      return store.files.has(answer.request) && has('ApplicationSubmitted', carries(answer.phone))
    case 'correction':
      return has('CorrectionSent', carries(answer.phone))
    case 'payment':
      return has('PaymentReceived', body => body.receipt === answer.receipt)
    case 'decision':
      return has(answer.outcome === 'grant' ? 'ApplicationGranted' : 'ApplicationRejected')
    case 'step':
      return has(answer.fact)
  }
}

/** Every answer that the platform gave and the store does not keep. */
export const findLost = async (
  answers: readonly Acknowledged[],
  store: StoreRead,
  blobs: Blobs,
): Promise<readonly string[]> => {
  const told = Map.groupBy(factsOf(store, 'application'), each => each.id)
  const lost: string[] = []
  for (const answer of answers) {
    if (!(await isFound(answer, store, told.get(answer.request) ?? [], blobs)))
      lost.push(`Lost: ${JSON.stringify(answer)}`)
  }
  return lost
}
