import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Definition } from '../language/definition.ts'
import { checkText, type Depth } from './check-text.ts'
import { didYouMean } from './did-you-mean.ts'
import { type Fault, type Finding, sortFaults, toFault } from './fault.ts'
import { type LetterKinds, letterFindings } from './letter-findings.ts'
import { readYaml } from './read-yaml.ts'

type Known = { readonly file: string; readonly definition: Definition }

export type CheckedFiles = { readonly definitions: readonly Definition[]; readonly faults: readonly Fault[] }

/** The definition files of a folder, in the order of their names. */
export const definitionFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))

/** What files rest on beyond themselves: services defined in files not looked at, letters that can be issued. */
type Elsewhere = { readonly services?: readonly string[]; readonly letters?: LetterKinds }

/** All faults of all files at once, sorted; also what only shows between files, and beside what stands elsewhere. */
export const checkFiles = (
  files: readonly string[],
  depth: Depth,
  { services: others = [], letters }: Elsewhere = {},
): CheckedFiles => {
  const checked = files.map(file => {
    const text = readFileSync(file, 'utf8')
    return { file, text, ...checkText(text, file, depth) }
  })
  const known = checked.flatMap(({ file, text, definition }) =>
    definition === null ? [] : [{ file, text, definition }],
  )
  const services = [...others, ...known.map(({ definition }) => definition.code)]
  const between = known.flatMap(({ file, text, definition }, at) =>
    [
      ...overlapFindings(known.slice(0, at), definition),
      ...earlierServiceFindings(services, definition),
      ...circleFindings(known, definition),
      ...(letters === undefined ? [] : letterFindings(letters, definition)),
    ].map(finding => toFault(finding, file, readYaml(text).place(finding))),
  )
  return {
    definitions: known.map(({ definition }) => definition),
    faults: sortFaults([...checked.flatMap(({ faults }) => faults), ...between]),
  }
}

const overlap = (a: Definition, b: Definition): boolean =>
  a.code === b.code &&
  (a.version === b.version || (a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999')))

const overlapFindings = (earlier: readonly Known[], definition: Definition): Finding[] => {
  const other = earlier.find(known => overlap(known.definition, definition))
  if (other === undefined) return []
  const values = { other: `${other.definition.version} (${other.file})` }
  return [{ code: 'overlapping-versions', path: ['validFrom'], values }]
}

const earlierServiceFindings = (services: readonly string[], { precededBy }: Definition): Finding[] =>
  precededBy.flatMap((service, at): Finding[] => {
    if (services.includes(service)) return []
    const values = { service, hint: didYouMean(service, services) }
    return [{ code: 'unknown-service', path: ['precededBy', at], values }]
  })

/** Services that must have been sent before this one, and before those, and so on. */
const allBefore = (
  known: readonly Known[],
  code: string,
  found: ReadonlySet<string> = new Set(),
): Set<string> => {
  const direct = known
    .filter(({ definition }) => definition.code === code)
    .flatMap(({ definition }) => definition.precededBy)
  return direct
    .filter(service => !found.has(service))
    .reduce((all, service) => allBefore(known, service, all.add(service)), new Set(found))
}

/** A service that waits for itself can never be asked for. */
const circleFindings = (known: readonly Known[], { code, precededBy }: Definition): Finding[] =>
  precededBy.flatMap((service, at): Finding[] =>
    service === code || allBefore(known, service).has(code)
      ? [{ code: 'waits-for-itself', path: ['precededBy', at], values: { service } }]
      : [],
  )
