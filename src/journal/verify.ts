import { sql } from 'kysely'
import type { Json } from '../kernel/index.ts'
import type { Db, One, Tx } from '../platform/database/index.ts'
import { genesis, hashOf } from './hash.ts'
import { atOneMoment } from './one-moment.ts'
import { chainOf, type ExportedFact } from './stream.ts'

type Row = Omit<ExportedFact, 'position' | 'at'> & { position: string; at: Date; body: Json }

/**
 * Every fact in order, as exported; read in pages so that a journal of any size fits in memory. Where others write
 * meanwhile, read it at one moment.
 */
export async function* exportFacts(db: One, pageSize = 2_000): AsyncGenerator<ExportedFact> {
  for (let after = 0; ; ) {
    const page = await sql<Row>`
      select position, stream, version, fact, body, at, actor, mission, previous, hash
      from journal.facts where position > ${after} order by position limit ${pageSize}`.execute(db)
    for (const row of page.rows) {
      const { stream, version, fact, body, actor, mission, previous, hash } = row
      const at = row.at.toISOString()
      yield {
        position: Number(row.position),
        stream,
        version,
        fact,
        body,
        at,
        actor,
        mission,
        previous,
        hash,
      }
      after = Number(row.position)
    }
    if (page.rows.length < pageSize) return
  }
}

export type ChainHead = { mission: string; position: number; hash: string; count: number }

/** Where every chain ends today; kept elsewhere, it betrays a cut-off tail. */
export const journalHead = async (db: One): Promise<{ chains: ChainHead[] }> => {
  const found = await sql<{ mission: string; position: string; hash: string; count: string }>`
    select chain as mission, position, hash, count from journal.chains where count > 0 order by chain`.execute(
    db,
  )
  return {
    chains: found.rows.map(row => ({ ...row, position: Number(row.position), count: Number(row.count) })),
  }
}

export type Breach = { mission: string; position: number; what: string }

/** How much was read, and the first broken position of each chain. */
export type Verified = { facts: number; chains: number; breaches: Breach[] }

type Walked = { position: number; hash: string; count: number; seen: Map<number, string> }

/**
 * Walks every chain from its start. Finds the first broken position of each: a fact edited, removed, inserted or
 * reordered, and a tail that is shorter than the chain's own record or than a head kept elsewhere says.
 */
export const verifyJournal = (
  db: Db,
  kept: { chains: readonly ChainHead[] } = { chains: [] },
): Promise<Verified> => atOneMoment(db, tx => walk(tx, kept))

const walk = async (tx: Tx, kept: { chains: readonly ChainHead[] }): Promise<Verified> => {
  const chains = new Map<string, Walked>()
  const versions = new Map<string, number>()
  const broken = new Map<string, Breach>()
  const marks = new Set(kept.chains.map(head => head.position))
  let facts = 0

  const breach = (mission: string, position: number, what: string): void => {
    const known = broken.get(mission)
    if (known === undefined || position < known.position) broken.set(mission, { mission, position, what })
  }

  for await (const each of exportFacts(tx)) {
    facts++
    const mission = chainOf(each.mission)
    const chain = chains.get(mission) ?? { position: 0, hash: genesis, count: 0, seen: new Map() }
    const { hash, ...sealed } = each
    if (each.previous !== chain.hash) breach(mission, each.position, 'does not follow the fact before it')
    if (hashOf(sealed) !== hash) breach(mission, each.position, 'was changed after it was recorded')
    const version = (versions.get(each.stream) ?? 0) + 1
    if (each.version !== version)
      breach(mission, each.position, `is version ${each.version}, expected ${version}`)
    versions.set(each.stream, each.version)
    if (marks.has(each.position)) chain.seen.set(each.position, hash)
    chains.set(mission, { position: each.position, hash, count: chain.count + 1, seen: chain.seen })
  }

  const own = (await journalHead(tx)).chains
  for (const head of own) {
    const end = chains.get(head.mission)
    if (end?.hash !== head.hash || end.count !== head.count) {
      breach(
        head.mission,
        end?.position ?? 0,
        `is the last fact found; the chain's record ends at ${head.position}`,
      )
    }
  }
  for (const [mission, end] of chains) {
    if (!own.some(head => head.mission === mission))
      breach(mission, end.position, 'stands in a chain without record')
  }
  for (const head of kept.chains) {
    const chain = chains.get(head.mission)
    if (chain?.seen.get(head.position) === head.hash) continue
    const what = chain?.seen.has(head.position)
      ? 'has another hash than the head kept earlier'
      : 'is where the head kept earlier ends; no such fact stands there'
    breach(head.mission, head.position, what)
  }
  return {
    facts,
    chains: chains.size,
    breaches: [...broken.values()].sort((a, b) => a.position - b.position),
  }
}
