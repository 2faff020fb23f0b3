import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Definition } from '../language/definition.ts'
import { checkText, type Depth } from './check-text.ts'
import { type Fault, sortFaults, toFault } from './fault.ts'
import { readYaml } from './read-yaml.ts'

export type CheckedFiles = { readonly definitions: readonly Definition[]; readonly faults: readonly Fault[] }

/** The definition files of a folder, in the order of their names. */
export const definitionFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))

export const checkFolder = (folder: string, depth: Depth): CheckedFiles =>
  checkFiles(definitionFiles(folder), depth)

/** All faults of all files at once, sorted; also what only shows between files. */
export const checkFiles = (files: readonly string[], depth: Depth): CheckedFiles => {
  const checked = files.map(file => {
    const text = readFileSync(file, 'utf8')
    return { file, text, ...checkText(text, file, depth) }
  })
  const known = checked.flatMap(({ file, text, definition }) =>
    definition === null ? [] : [{ file, text, definition }],
  )
  const overlaps = known.flatMap(({ file, text, definition }, at): Fault[] => {
    const other = known.slice(0, at).find(({ definition: earlier }) => overlap(earlier, definition))
    if (other === undefined) return []
    const finding = {
      code: 'overlapping-versions' as const,
      path: ['validFrom'],
      values: { other: `${other.definition.version} (${other.file})` },
    }
    return [toFault(finding, file, readYaml(text).place(finding))]
  })
  return {
    definitions: known.map(({ definition }) => definition),
    faults: sortFaults([...checked.flatMap(({ faults }) => faults), ...overlaps]),
  }
}

const overlap = (a: Definition, b: Definition): boolean =>
  a.code === b.code &&
  (a.version === b.version || (a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999')))
