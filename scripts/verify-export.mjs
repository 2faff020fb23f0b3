// Checks an export of the journal without the platform: `dermaga journal export | node scripts/verify-export.mjs`.
// Written apart from the platform's own verification and sharing no code with it, so that the two can disagree.
// Exit status: 0 every chain is whole, 1 a chain is broken, 2 the input is no export.
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'

/** RFC 8785: members sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. */
const canonical = value => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value).sort()
  return `{${members.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

const ends = new Map()
const versions = new Map()
let last = 0
let facts = 0
let broken = 0

const complain = (line, what) => {
  broken++
  console.error(`Position ${line.position} (${line.mission ?? 'ministry'}): ${what}`)
}

for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (text === '') continue
  let line
  try {
    line = JSON.parse(text)
  } catch {
    console.error(`Line ${facts + 1} is not JSON`)
    process.exit(2)
  }
  facts++
  const { hash, ...sealed } = line
  const chain = line.mission ?? 'ministry'
  const before = ends.get(chain) ?? '0'.repeat(64)
  if (line.position <= last) complain(line, 'is out of order')
  if (line.previous !== before) complain(line, 'does not follow the fact before it')
  if (createHash('sha256').update(canonical(sealed), 'utf8').digest('hex') !== hash)
    complain(line, 'was changed')
  if (line.version !== (versions.get(line.stream) ?? 0) + 1)
    complain(line, `has version ${line.version} out of turn`)
  versions.set(line.stream, line.version)
  ends.set(chain, hash)
  last = line.position
}

console.log(`${facts} facts in ${ends.size} chains, ${broken} faults`)
process.exit(broken === 0 ? 0 : 1)
