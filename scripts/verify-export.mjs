// Checks an export of the journal without the platform: `dermaga journal export | node scripts/verify-export.mjs`.
// With `--head FILE` it must also hold every fact that `dermaga journal head` named when FILE was kept.
// Written apart from the platform's own verification and sharing no code with it, so that the two can disagree.
// Exit status: 0 every chain is whole, 1 a chain is broken, 2 the input is no export.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** RFC 8785: members sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. */
const canonical = value => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number beyond all')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value).sort()
  return `{${members.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** How many members the text writes, and how many a reader keeps: of a name written twice, it keeps only the last. */
const written = text => [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length
const held = value => {
  if (value === null || typeof value !== 'object') return 0
  const inner = Object.values(value).reduce((sum, each) => sum + held(each), 0)
  return inner + (Array.isArray(value) ? 0 : Object.keys(value).length)
}

const [option, headFile, ...more] = process.argv.slice(2)
const refuse = sentence => {
  console.error(sentence)
  process.exit(2)
}
if ((option !== undefined && option !== '--head') || (option && !headFile) || more.length > 0)
  refuse('Usage: node scripts/verify-export.mjs [--head FILE] < EXPORT')

/** Where each chain ended when the head was kept. */
const readHead = () => {
  try {
    return JSON.parse(readFileSync(headFile, 'utf8')).chains
  } catch {
    return refuse(`${headFile} is not what "dermaga journal head" printed`)
  }
}
const kept = headFile ? readHead() : []

const ends = new Map()
const counts = new Map()
const marks = new Map(kept.map(({ mission, position }) => [`${mission} ${position}`, null]))
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
    refuse(`Line ${facts + 1} is not JSON`)
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) refuse(`Line ${facts + 1} is no fact`)
  facts++
  const { hash, ...sealed } = line
  const chain = line.mission ?? 'ministry'
  const before = ends.get(chain) ?? '0'.repeat(64)
  if (!Number.isSafeInteger(line.position) || line.position < 1)
    complain(line, 'stands at no position: those are whole numbers from 1 to 2^53 - 1')
  else if (line.position <= last) complain(line, 'is out of order')
  if (line.previous !== before) complain(line, 'does not follow the fact before it')
  try {
    if (written(text) !== held(line)) complain(line, 'names something twice')
    if (createHash('sha256').update(canonical(sealed), 'utf8').digest('hex') !== hash)
      complain(line, 'was changed')
  } catch {
    // A number beyond all, or a nest deeper than this program can follow: no fact was sealed so.
    complain(line, 'cannot be read')
  }
  if (line.version !== (versions.get(line.stream) ?? 0) + 1)
    complain(line, `has version ${line.version} out of turn`)
  versions.set(line.stream, line.version)
  ends.set(chain, hash)
  counts.set(chain, (counts.get(chain) ?? 0) + 1)
  const mark = `${chain} ${line.position}`
  if (marks.has(mark)) marks.set(mark, { hash, count: counts.get(chain) })
  last = line.position
}

if (facts === 0)
  refuse('There is no fact in what was read. Usage: node scripts/verify-export.mjs [--head FILE] < EXPORT')

for (const { mission, position, hash, count } of kept) {
  const found = marks.get(`${mission} ${position}`)
  if (!found) complain({ position, mission }, 'is where the kept head ends, and is not here')
  else if (found.hash !== hash || found.count !== count)
    complain({ position, mission }, 'differs from the kept head')
}

console.log(`${facts} facts in ${ends.size} chains, ${broken} faults`)
process.exit(broken === 0 ? 0 : 1)
