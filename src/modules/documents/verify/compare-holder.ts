import { sql } from 'kysely'
import type { One } from '../../../platform/database/index.ts'
import { type App, countInTurn, forgiveAll, networkOf, type TryLimit } from '../../../web/index.ts'
import { type Compares, type Comparison, isSame } from '../comparison.ts'
import { codeHashOf, readVerificationCode } from '../verification-code.ts'

// Only wrong tries stay counted: an office that checks a hundred papers an hour is not slowed (decision 0007).
/** One reader at one document: room for a slip or two. */
export const triesOfReader: TryLimit = { what: 'documents/holder/reader', most: 5, minutes: 15 }
/** One network at all documents; a shelter or a telephone company may stand behind one address. */
export const triesOfNetwork: TryLimit = { what: 'documents/holder/network', most: 30, minutes: 60 }
/** A network's first tries of a day at a document are let through whatever others do there. */
export const firstTries: TryLimit = { what: 'documents/holder/first', most: 2, minutes: 1_440 }
/** Everybody's further tries at one document together, so that many addresses cannot search for its number. */
export const triesOfDocument: TryLimit = { what: 'documents/holder/document', most: 60, minutes: 60 }

export type HolderOutcome =
  | { readonly outcome: 'matches' | 'differs'; readonly compares: Compares }
  | { readonly outcome: 'nothing-to-compare' }
  | { readonly outcome: 'too-many'; readonly again: Date }

const keptFor = async (app: App, document: string): Promise<Comparison | null> => {
  const found = await sql<Comparison>`
    select salt, hash from documents.comparisons where document = ${document}`.execute(app.db)
  return found.rows[0] ?? null
}

/** What of its holder the paper bears for comparing, and whether it can be compared yet: not before the file is made. */
export type Comparable = { readonly compares: Compares | null; readonly isReady: boolean }

/** By the code on the paper, so that it is asked in one go with what the register knows. */
export const comparableOf = async (db: One, typed: string): Promise<Comparable> => {
  const code = readVerificationCode(typed)
  if (code === null) return { compares: null, isReady: false }
  const found = await sql<{ compares: Compares | null; ready: boolean }>`
    select l.compares, exists (select from documents.comparisons c where c.document = l.document) as ready
    from documents.documents d join documents.letters l on l.document = d.document
    where d.code_hash = ${codeHashOf(code)}`.execute(db)
  const [row] = found.rows
  return { compares: row?.compares ?? null, isReady: row?.ready ?? false }
}

/** A reader typed the passport number or date of birth on the paper: is it the one that the document was issued for? */
export const compareHolder = async (
  app: App,
  {
    document,
    compares,
    typed,
    address,
  }: {
    readonly document: string
    readonly compares: Compares
    readonly typed: string
    readonly address: string
  },
): Promise<HolderOutcome> => {
  const kept = await keptFor(app, document)
  if (kept === null) return { outcome: 'nothing-to-compare' }
  // Tries are taken back by their moment, and time goes on while a number is compared.
  const now = app.now()
  const network = networkOf(address)
  const reader = `${document} ${network}`
  const limits = {
    always: [
      { limit: triesOfReader, key: reader },
      { limit: triesOfNetwork, key: network },
    ],
    first: { limit: firstTries, key: reader },
    further: { limit: triesOfDocument, key: document },
  }
  const counted = await countInTurn(app.db, limits, now)
  if (counted instanceof Date) return { outcome: 'too-many', again: counted }
  if (!(await isSame(kept, typed))) return { outcome: 'differs', compares }
  await forgiveAll(app.db, counted, now)
  return { outcome: 'matches', compares }
}
