import type { Db, Tx } from '../platform/database/index.ts'
import { genesis, hashOf } from './hash.ts'
import { type ChainHead, journalHead } from './head.ts'
import { atOneMoment } from './one-moment.ts'
import { isUnreadable, readRows, type Unreadable } from './read-rows.ts'
import { chainOf, type ExportedFact } from './stream.ts'

/** A broken position; as text where it is no number that JSON keeps. */
export type Breach = { mission: string; position: number | string; what: string }

/** How much was read, the first broken position of each chain, and every row that has no place in one. */
export type Verified = { facts: number; chains: number; breaches: Breach[] }

type Kept = { readonly chains: readonly ChainHead[] }
type Walked = { position: number; hash: string; count: number; seen: Map<number, string> }

/**
 * Walks every chain from its start. Finds the first broken position of each: a fact edited, removed, inserted or
 * reordered, and a tail that is shorter than the chain's own record or than a head kept elsewhere says. Names, besides,
 * each row that cannot be read or stands before the first position, and goes on without it.
 */
export const verifyJournal = (db: Db, kept: Kept = { chains: [] }): Promise<Verified> =>
  atOneMoment(db, tx => walk(tx, kept))

const walk = async (tx: Tx, kept: Kept): Promise<Verified> => {
  const chains = new Map<string, Walked>()
  const versions = new Map<string, number>()
  const { breach, outside, found } = collectBreaches()
  const marks = new Set(kept.chains.map(head => head.position))
  let facts = 0
  let last = 0

  for await (const each of readRows(tx)) {
    facts++
    const mission = chainOf(each.mission)
    const position = Number(each.position)
    const isPlaced = Number.isSafeInteger(position) && position > 0
    if (isUnreadable(each)) outside(mission, each, `cannot be read: its ${each.fault} is out of range`)
    else if (!isPlaced) outside(mission, each, 'stands before the first position, which is 1')
    if (!isPlaced) continue

    const chain = chains.get(mission) ?? { position: 0, hash: genesis, count: 0, seen: new Map() }
    if (each.previous !== chain.hash) breach(mission, position, 'does not follow the fact before it')
    if (position === last) breach(mission, position, 'shares its position with another fact')
    if (!isUnreadable(each) && sealOf(each) !== each.hash)
      breach(mission, position, 'was changed after it was recorded')
    const version = (versions.get(each.stream) ?? 0) + 1
    if (each.version !== version) breach(mission, position, `is version ${each.version}, expected ${version}`)
    last = position
    versions.set(each.stream, each.version)
    if (marks.has(position)) chain.seen.set(position, each.hash)
    chains.set(mission, { position, hash: each.hash, count: chain.count + 1, seen: chain.seen })
  }

  const own = await journalHead(tx)
  for (const head of [...own.chains, ...own.unreadable]) {
    const end = chains.get(head.mission)
    if (end?.hash === head.hash && end.count === head.count && end.position === head.position) continue
    const what = `is the last fact found; the chain's record ends at ${head.position}`
    breach(head.mission, end?.position ?? 0, what)
  }
  const recorded = new Set([...own.chains, ...own.unreadable].map(head => head.mission))
  for (const [mission, end] of chains) {
    if (!recorded.has(mission)) breach(mission, end.position, 'stands in a chain without record')
  }
  for (const head of kept.chains) {
    const chain = chains.get(head.mission)
    if (chain?.seen.get(head.position) === head.hash) continue
    const what = chain?.seen.has(head.position)
      ? 'has another hash than the head kept earlier'
      : 'is where the head kept earlier ends; no such fact stands there'
    breach(head.mission, head.position, what)
  }
  return { facts, chains: chains.size, breaches: found() }
}

const sealOf = ({ hash: _, ...sealed }: ExportedFact): string => hashOf(sealed)

/** Where a breach comes in the order; what has no number comes last. */
const placeOf = ({ position }: Breach): number => {
  const number = Number(position)
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number
}

/** Of each chain the first, and every row outside. */
const collectBreaches = () => {
  const first = new Map<string, Breach & { position: number }>()
  const rows: Breach[] = []
  return {
    breach: (mission: string, position: number, what: string): void => {
      const known = first.get(mission)
      if (known === undefined || position < known.position) first.set(mission, { mission, position, what })
    },
    outside: (mission: string, { position }: ExportedFact | Unreadable, what: string): void => {
      const number = Number(position)
      rows.push({ mission, position: Number.isSafeInteger(number) ? number : position, what })
    },
    found: (): Breach[] => {
      const nameOf = ({ mission, position }: Breach) => `${mission} ${position}`
      const named = new Set(rows.map(nameOf))
      const others = [...first.values()].filter(each => !named.has(nameOf(each)))
      return [...rows, ...others].sort((a, b) => placeOf(a) - placeOf(b))
    },
  }
}
