import { sql } from 'kysely'
import { act } from '../../../journal/index.ts'
import { type Decision, isRefusal, newId, type Refusal } from '../../../kernel/index.ts'
import type { App, SignedIn } from '../../../web/index.ts'
import { documentStream, type IssuedDocument, issuedDocument } from '../document.ts'
import type { DocumentFact } from '../facts.ts'
import type { DocumentRow } from '../find-document.ts'
import { forgetCompared } from '../forget-compared.ts'

type Verb<R extends string> = (
  document: IssuedDocument,
  request: { readonly reason: string },
) => Decision<DocumentFact, R>

/** Runs a verb that ends a document, and keeps the reason as a record in the same transaction. */
export const withdraw = async <R extends string>(
  app: App,
  who: SignedIn,
  document: DocumentRow,
  verb: Verb<R>,
  reasonInWords: string,
): Promise<Refusal<R> | null> => {
  const now = app.now()
  const reason = newId(now)
  const outcome = await act(
    app.journal,
    documentStream(document.id, document.mission),
    issuedDocument,
    who.id,
    state => verb(state, { reason }),
    {
      alongside: async ({ tx }, recorded) => {
        if (recorded.length === 0) return undefined
        await sql`
          insert into documents.reasons (reason, document, words, written_at)
          values (${reason}, ${document.id}, ${reasonInWords}, ${now})`.execute(tx)
        await forgetCompared(tx, document.id)
        return undefined
      },
    },
  )
  // Nothing was said of a version seen, so the refusal is the verb's own.
  return isRefusal(outcome) ? (outcome as Refusal<R>) : null
}

/** Why a document was cancelled or revoked, as it was written down; null where it was not, or the words are erased. */
export const reasonFor = async (app: Pick<App, 'db'>, document: string): Promise<string | null> => {
  const found = await sql<{ words: string }>`
    select words from documents.reasons where document = ${document} order by written_at desc limit 1`.execute(
    app.db,
  )
  return found.rows[0]?.words ?? null
}
