import { type Entry, readStream } from '../../journal/index.ts'
import { type Day, type Decision, fact, isRefusal, type Recorded, refuse } from '../../kernel/index.ts'
import { documentStream, type IssuedDocument, issuedDocument } from './document.ts'
import type { DocumentFact } from './facts.ts'

type Used = Extract<DocumentFact, { name: 'DocumentUsed' }>

/** What the document collects was given out. Of one that has ended nothing is recorded: whoever checks it is told the end. */
export const useDocument = (
  document: IssuedDocument,
  { on }: { readonly on: Day },
): Decision<Used, 'no-such-document'> => {
  if (document.status === 'none') return refuse('no-such-document')
  if (document.status !== 'good' || document.usedOn !== null) return []
  return [fact('DocumentUsed', { on })]
}

/** The same in the transaction of whoever gave it out. Who could read a document has one; that there is none is a fault. */
export const recordUse = async (
  entry: Entry,
  { id, mission, on }: { readonly id: string; readonly mission: string; readonly on: Day },
): Promise<void> => {
  const stream = documentStream(id, mission)
  const past = (await readStream(entry.tx, stream.id)) as Recorded<DocumentFact>[]
  const decided = useDocument(past.reduce(issuedDocument.evolve, issuedDocument.start), { on })
  if (isRefusal(decided)) throw new Error(`There is no document ${id}`)
  if (decided.length > 0) await entry.append(stream, decided, past.length)
}
