import type { Tx } from '../platform/database/index.ts'
import { isUnreadable, type Pages, readRows, type Unreadable } from './read-rows.ts'
import type { ExportedFact } from './stream.ts'

/** A row stands in the journal that no fact can be made of. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact'
  readonly row: Unreadable
  constructor(row: Unreadable) {
    super(`The fact at position ${row.position} cannot be read: its ${row.fault} is out of range`)
    this.row = row
  }
}

const refuse = (row: Unreadable): never => {
  throw new UnreadableFact(row)
}

/** Every fact in order, as exported. `onUnreadable` is told of each row that is left out; without it, that is a fault. */
export async function* exportFacts(
  tx: Tx,
  { onUnreadable = refuse, ...pages }: Pages & { readonly onUnreadable?: (row: Unreadable) => void } = {},
): AsyncGenerator<ExportedFact> {
  for await (const row of readRows(tx, pages)) {
    if (isUnreadable(row)) onUnreadable(row)
    else yield row
  }
}
