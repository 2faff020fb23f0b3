import { type Entry, readStream } from '../../journal/index.ts'
import { type Day, type Decision, fact, isRefusal, type Recorded, refuse } from '../../kernel/index.ts'
import { documentStream, type IssuedDocument, issuedDocument } from './document.ts'
import type { DocumentFact } from './facts.ts'

type Used = Extract<DocumentFact, { name: 'DocumentUsed' }>
type UseCancelled = Extract<DocumentFact, { name: 'DocumentUseCancelled' }>
type Decide = (document: IssuedDocument) => Decision<DocumentFact, 'no-such-document'>

/** What the document collects was given out. Of one that has ended nothing is recorded: whoever checks it is told the end. */
export const useDocument = (
  document: IssuedDocument,
  { on }: { readonly on: Day },
): Decision<Used, 'no-such-document'> => {
  if (document.status === 'none') return refuse('no-such-document')
  if (document.status !== 'good' || document.usedOn !== null) return []
  return [fact('DocumentUsed', { on })]
}

/** It was not given out after all. Also of one that has ended since: what is on record of it is put right. */
export const cancelUseOf = (document: IssuedDocument): Decision<UseCancelled, 'no-such-document'> => {
  if (document.status === 'none') return refuse('no-such-document')
  return document.usedOn === null ? [] : [fact('DocumentUseCancelled', { on: document.usedOn })]
}

type Whose = { readonly id: string; readonly mission: string }

/** In the transaction of whoever gives out what it collects. Who could read a document has one; that there is none is a fault. */
const record = async (entry: Entry, { id, mission }: Whose, decide: Decide): Promise<void> => {
  const stream = documentStream(id, mission)
  const past = (await readStream(entry.tx, stream.id)) as Recorded<DocumentFact>[]
  const decided = decide(past.reduce(issuedDocument.evolve, issuedDocument.start))
  if (isRefusal(decided)) throw new Error(`There is no document ${id}`)
  if (decided.length > 0) await entry.append(stream, decided, past.length)
}

export const recordUse = (entry: Entry, { on, ...whose }: Whose & { readonly on: Day }): Promise<void> =>
  record(entry, whose, document => useDocument(document, { on }))

export const cancelUse = (entry: Entry, whose: Whose): Promise<void> => record(entry, whose, cancelUseOf)
