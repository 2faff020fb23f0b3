import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ExportedFact } from './stream.ts'

/** What a chain's first fact names as the hash before it. */
export const genesis = '0'.repeat(64)

/**
 * SHA-256, in lower-case hex, over the RFC 8785 form of all exported fields but `hash`. `previous` is among them,
 * so each hash seals everything before it in its chain.
 */
export const hashOf = (fact: Omit<ExportedFact, 'hash'>): string => {
  const { position, stream, version, fact: name, body, at, actor, mission, previous } = fact
  const text = canonicalize({ position, stream, version, fact: name, body, at, actor, mission, previous })
  if (text === undefined) throw new Error(`The fact at ${position} cannot be written in canonical form`)
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
