import type { Fact, Json, Recorded } from '../kernel/index.ts'
import { hashOf } from './hash.ts'
import type { ExportedFact } from './stream.ts'

/** A fact with its place in the chain: sealed over everything before it. */
export const seal = (fact: Omit<ExportedFact, 'previous' | 'hash'>, previous: string): ExportedFact => {
  const row = { ...fact, previous }
  return { ...row, hash: hashOf(row) }
}

/** The fact as it will be read back: undefined fields are gone, dates are text. */
export const asRecorded = <F extends Fact>(fact: F, row: ExportedFact): Recorded<F> =>
  ({
    ...fact,
    body: JSON.parse(JSON.stringify(row.body)) as Json,
    position: row.position,
    stream: row.stream,
    version: row.version,
    at: row.at,
    actor: row.actor,
    mission: row.mission,
  }) as Recorded<F>
