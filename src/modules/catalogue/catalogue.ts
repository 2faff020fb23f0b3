import { join } from 'node:path'
import type { Day } from '../../kernel/index.ts'
import { checkFiles, definitionFiles } from './checks/check-files.ts'
import { sortFaults } from './checks/fault.ts'
import type { Definition } from './language/definition.ts'

/** Every version of every service, by code and then version. */
export type Catalogue = { readonly definitions: readonly Definition[] }

const shippedFolder = join(import.meta.dirname, 'definitions')

/** The definition files that come with the product. */
export const shippedFiles = (): readonly string[] => definitionFiles(shippedFolder)

/** The definitions of a folder, or an error with every fault in them. */
export const loadCatalogue = (folder: string): Catalogue => {
  const { definitions, faults } = checkFiles(definitionFiles(folder), 'shape')
  const wrong = sortFaults(faults.filter(({ severity }) => severity === 'fault'))
  if (wrong.length > 0) {
    const lines = wrong.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.en}`)
    throw new Error(`The service definitions have faults.\n${lines.join('\n')}`)
  }
  return {
    definitions: [...definitions].sort((a, b) => a.code.localeCompare(b.code) || a.version - b.version),
  }
}

let shipped: Catalogue | undefined

/** The catalogue that comes with the product, read once. */
export const shippedCatalogue = (): Catalogue => {
  shipped ??= loadCatalogue(shippedFolder)
  return shipped
}

const isInForce = ({ published, validFrom, validTo }: Definition, on: Day): boolean =>
  published && validFrom <= on && (validTo === undefined || on <= validTo)

/** The service as it stands on a day; null where no such service is offered then. */
export const definitionOf = (code: string, on: Day, catalogue = shippedCatalogue()): Definition | null =>
  catalogue.definitions.findLast(definition => definition.code === code && isInForce(definition, on)) ?? null

/** The version that an application was made with, whatever is in force today. */
export const definitionVersion = (
  code: string,
  version: number,
  catalogue = shippedCatalogue(),
): Definition | null =>
  catalogue.definitions.find(definition => definition.code === code && definition.version === version) ?? null

/** The services offered on a day, in the order of their codes. */
export const servicesOn = (on: Day, catalogue = shippedCatalogue()): readonly Definition[] =>
  catalogue.definitions.filter(definition => isInForce(definition, on))
