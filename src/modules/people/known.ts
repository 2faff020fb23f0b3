import { sql } from 'kysely'
import { type Beside, type Entry, StreamMoved } from '../../journal/index.ts'
import { fact, type InstantText, type Json } from '../../kernel/index.ts'
import type { One, Tx } from '../../platform/database/index.ts'
import type { Place } from '../missions/index.ts'
import type { PersonFact } from './facts.ts'

/** One value with its history in short: enough to tell the person why it is already filled in. */
export type Known = {
  readonly value: Json
  /** Stream of the request it came with, `hand-over-<id of the request>`, or `sign-in`. */
  readonly source: string
  readonly legalBasis: string
  readonly reportedAt: InstantText
  readonly verifiedAt: InstantText | null
  /** The place for which it holds, where it holds for one alone; null where nobody said. */
  readonly place: Place | null
}

type Row = {
  key: string
  value: Json
  source: string
  legal_basis: string
  reported_at: Date
  verified_at: Date | null
  place: Place | null
}

/** Everything known of one person, by key. */
export const knownOf = async (db: One, person: string): Promise<ReadonlyMap<string, Known>> => {
  const found = await sql<Row>`
    select key, value, source, legal_basis, reported_at, verified_at, place from people.known where person = ${person}
  `.execute(db)
  return new Map(
    found.rows.map(row => [
      row.key,
      {
        value: row.value,
        source: row.source,
        legalBasis: row.legal_basis,
        reportedAt: row.reported_at.toISOString(),
        verifiedAt: row.verified_at?.toISOString() ?? null,
        place: row.place,
      },
    ]),
  )
}

const personStream = (person: string, mission: string | null) => ({ id: `person-${person}`, mission })

export type Given = {
  readonly person: string
  readonly mission: string | null
  readonly values: ReadonlyMap<string, Json>
  readonly source: string
  readonly legalBasis: string
}

/** With the place for which some of the values hold, by key: an address says nothing of where she lives next. */
export type Reported = Given & { readonly places: ReadonlyMap<string, Place> }

/** The fact that goes with what a person reported; null where that is nothing. */
export const detailsReported = ({ person, mission, values, source, legalBasis }: Given): Beside | null =>
  values.size === 0
    ? null
    : {
        stream: personStream(person, mission),
        facts: [fact('DetailsReported', { keys: [...values.keys()].sort(), source, legalBasis })],
      }

/**
 * Keeps what a person reported with a request, beside that fact. A value that has not changed stays verified, at the
 * same place; where nobody says for which place it is, as in a correction, it is still for the one it was.
 */
export const keepDetails = async (tx: Tx, reported: Reported, now: Date): Promise<void> => {
  const { person, values, source, legalBasis, places } = reported
  if (values.size === 0) return
  const rows = [...values].map(([key, value]) => ({
    key,
    value,
    ...(places.has(key) ? { place: places.get(key) } : {}),
  }))
  await sql`
    insert into people.known as k (person, key, value, source, legal_basis, reported_at, place)
    select ${person}, r.key, r.value, ${source}, ${legalBasis}, ${now.toISOString()}::timestamptz, r.place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (key text, value jsonb, place jsonb)
    on conflict (person, key) do update set value = excluded.value, source = excluded.source,
      legal_basis = excluded.legal_basis, reported_at = excluded.reported_at,
      place = coalesce(excluded.place, k.place), verified_at = null
    where k.value is distinct from excluded.value
      or (excluded.place is not null and k.place is distinct from excluded.place)`.execute(tx)
}

/** What the mission itself made new, seen by an officer: it stands in the place of what was known before. */
export const recordDetails = async (entry: Entry, recorded: Given, now: Date): Promise<void> => {
  const { person, mission, values, source, legalBasis } = recorded
  if (values.size === 0) return
  const keys = [...values.keys()].sort()
  const facts: PersonFact[] = [fact('DetailsRecorded', { keys, source, legalBasis })]
  await entry.append(personStream(person, mission), facts, 'any')
  const rows = [...values].map(([key, value]) => ({ key, value }))
  await sql`
    insert into people.known (person, key, value, source, legal_basis, reported_at, verified_at)
    select ${person}, r.key, r.value, ${source}, ${legalBasis}, seen.at, seen.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (key text, value jsonb),
      (select ${now.toISOString()}::timestamptz as at) as seen
    on conflict (person, key) do update set value = excluded.value, source = excluded.source,
      legal_basis = excluded.legal_basis, reported_at = excluded.reported_at, verified_at = excluded.verified_at
  `.execute(entry.tx)
}

type Source = { readonly person: string; readonly mission: string | null; readonly source: string }

const keysFrom = async ({ tx }: Entry, person: string, source: string): Promise<readonly string[]> => {
  const found = await sql<{ key: string }>`
    select key from people.known where person = ${person} and source = ${source} order by key`.execute(tx)
  return found.rows.map(({ key }) => key)
}

/** What came from an act recorded by mistake is known no longer; what she has said anew since stays. */
export const forgetDetails = async (entry: Entry, { person, mission, source }: Source): Promise<void> => {
  const keys = await keysFrom(entry, person, source)
  if (keys.length === 0) return
  const facts: PersonFact[] = [fact('DetailsForgotten', { keys, source })]
  await entry.append(personStream(person, mission), facts, 'any')
  const gone = await sql<{ key: string }>`
    delete from people.known where person = ${person} and source = ${source} returning key`.execute(entry.tx)
  if (gone.rows.length !== keys.length) throw new StreamMoved(`person-${person} has reported anew`)
}

/** An officer's decision rested on what came with this request: its values count as checked. */
export const verifyDetails = async (
  entry: Entry,
  { person, mission, source }: Source,
  now: Date,
): Promise<void> => {
  const keys = await keysFrom(entry, person, source)
  if (keys.length === 0) return
  const facts: PersonFact[] = [fact('DetailsVerified', { keys, source })]
  // The fact first, as where she reports: two missions that act for her at once take both in the same order.
  await entry.append(personStream(person, mission), facts, 'any')
  const seen = await sql<{ key: string }>`
    update people.known set verified_at = ${now.toISOString()}::timestamptz
    where person = ${person} and source = ${source} returning key`.execute(entry.tx)
  if (seen.rows.length !== keys.length) throw new StreamMoved(`person-${person} has reported anew`)
}
