import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Phrase } from '../../../kernel/index.ts'
import { cedar } from './cedar.ts'

/** One rule as its file has it: its name and what it says, in words that a page can show. */
export type PolicyWords = { readonly id: string; readonly file: string; readonly says: Phrase }

export type PolicySet = {
  readonly schema: string
  /** Text of each policy by its name. */
  readonly texts: Readonly<Record<string, string>>
  readonly words: ReadonlyMap<string, PolicyWords>
  /** Under which name the engine keeps set and schema, parsed once. */
  readonly kept: string
}

const folder = join(import.meta.dirname, '../policies')
const kept = 'dermaga'

type Failed = { readonly message: string }
const lines = (errors: readonly Failed[]): string => errors.map(error => `- ${error.message}`).join('\n')

const readPolicies = (file: string): { words: PolicyWords; text: string }[] => {
  const parts = cedar().policySetTextToParts(readFileSync(join(folder, file), 'utf8'))
  if (parts.type === 'failure') throw new Error(`${file} cannot be read:\n${lines(parts.errors)}`)
  return parts.policies.map(text => {
    const read = cedar().policyToJson(text)
    const annotations = read.type === 'success' ? read.json.annotations : undefined
    const { id, indonesia, english } = annotations ?? {}
    if (id === undefined || indonesia === undefined || english === undefined) {
      throw new Error(`A policy in ${file} lacks its name (@id) or its sentences (@indonesia, @english)`)
    }
    return { words: { id, file, says: { id: indonesia, en: english } }, text }
  })
}

const load = (): PolicySet => {
  const schema = readFileSync(join(folder, 'schema.cedarschema'), 'utf8')
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.cedar'))
    .sort()
  const read = files.flatMap(readPolicies)
  const words = new Map(read.map(each => [each.words.id, each.words]))
  if (words.size !== read.length) throw new Error('Two policies carry the same name (@id)')
  const texts = Object.fromEntries(read.map(({ words: { id }, text }) => [id, text]))

  const policies = { staticPolicies: texts }
  const checked = cedar().validate({ schema, policies })
  if (checked.type === 'failure') throw new Error(`The policies cannot be checked:\n${lines(checked.errors)}`)
  const faults = [...checked.validationErrors, ...checked.validationWarnings]
  if (faults.length > 0) {
    throw new Error(
      `The policies do not fit their schema:\n${faults.map(f => `- ${f.policyId}: ${f.error.message}`).join('\n')}`,
    )
  }
  for (const answer of [cedar().preparseSchema(kept, schema), cedar().preparsePolicySet(kept, policies)]) {
    if (answer.type === 'failure') throw new Error(`The policies cannot be kept:\n${lines(answer.errors)}`)
  }
  return { schema, texts, words, kept }
}

let loaded: PolicySet | undefined

/** The rules of `policies/`, checked against their schema when first asked for. Throws where they do not fit. */
export const policySet = (): PolicySet => {
  loaded ??= load()
  return loaded
}
