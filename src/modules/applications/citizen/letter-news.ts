import { type Day, dayAt, type Recorded } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { type DocumentRow, findDocument } from '../../documents/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import type { Sent } from '../application.ts'
import type { ApplicationFact } from '../facts.ts'
import { lettersOf } from '../letters-of.ts'

/**
 * What the holder must know of the letter of a granted request: that it has ended, or that a new one stands in the place
 * of one that had. Null: nothing but that it was issued.
 */
export type LetterNews =
  | { readonly kind: 'ended'; readonly how: 'cancelled' | 'revoked'; readonly on: Day }
  | { readonly kind: 'anew'; readonly number: string }
  | null

/** What was issued for a request, the last first. */
export const lettersIssued = async (
  { db }: Pick<App, 'db'>,
  facts: readonly Recorded<ApplicationFact>[],
): Promise<readonly DocumentRow[]> => {
  const found = await Promise.all(lettersOf(facts).map(id => findDocument(db, id)))
  return found.filter(row => row !== null).toReversed()
}

export const letterNews = (
  { status, mission }: Pick<Sent, 'status' | 'mission'>,
  [last, ...earlier]: readonly DocumentRow[],
): LetterNews => {
  if (status !== 'granted' || last === undefined) return null
  const ended = last.revokedAt ?? last.voidedAt
  if (ended === null) return earlier.length === 0 ? null : { kind: 'anew', number: last.number }
  const how = last.revokedAt === null ? 'cancelled' : 'revoked'
  return { kind: 'ended', how, on: dayAt(ended, missionForDisplay(mission).timezone) }
}
