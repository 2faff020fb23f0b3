import { sql } from 'kysely'
import { recall } from '../../../journal/index.ts'
import type { InstantText } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { type PrintedDetails, readDetails } from './printed-details.ts'
import { type SignerEntry, signerBook, signersStream } from './signer-book.ts'

export type ShownEntry = SignerEntry & {
  /** Null: the record was erased. */
  readonly details: PrintedDetails | null
  readonly recordedAt: InstantText
  /** Name of who recorded it; null where it was no person. */
  readonly recordedBy: string | null
}

const isAccount = (actor: string): boolean => /^[0-9a-f-]{36}$/.test(actor)

/** What was ever recorded of one signer of a mission, latest first. */
export const listEntries = async (
  app: Pick<App, 'db' | 'journal'>,
  mission: string,
  account: string,
): Promise<readonly ShownEntry[]> => {
  const { facts } = await recall(app.journal, signersStream(mission).id, signerBook)
  const own = facts.filter(({ body }) => body.account === account)
  const details = await readDetails(
    app.db,
    own.map(({ body }) => body.id),
  )
  const actors = [...new Set(own.map(({ actor }) => actor).filter(isAccount))]
  const names = await sql<{ id: string; name: string }>`
    select id, name from access.accounts where id = any(${actors})`.execute(app.db)
  const nameOf = new Map(names.rows.map(({ id, name }) => [id, name]))
  return own.toReversed().map(({ body, at, actor }) => ({
    ...body,
    details: details.get(body.id) ?? null,
    recordedAt: at,
    recordedBy: nameOf.get(actor) ?? null,
  }))
}
