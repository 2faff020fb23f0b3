import type { z } from 'zod'
import type { Phrase } from '../../../kernel/index.ts'
import { definition } from '../language/definition.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Finding, Path } from './fault.ts'
import { keysAt } from './keys-at.ts'

type Issue = z.core.$ZodIssue

/** What does not fit the schema, one finding for each place. */
export const schemaFindings = (issues: readonly Issue[]): Finding[] => issues.flatMap(findingsOf)

const findingsOf = (issue: Issue): Finding[] => {
  const path = issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(definition, path)
    return issue.keys.map(key => ({
      code: 'unknown-key',
      path: [...path, key],
      atKey: true,
      values: { key, hint: didYouMean(key, known) },
    }))
  }
  return [named(issue.message, path) ?? { code: 'wrong-schema', path, values: { detail: detailOf(issue) } }]
}

/** Two kinds of gap have names of their own, set where the schema is written. */
const named = (message: string, path: Path): Finding | undefined => {
  const last = String(path.at(-1))
  if (message === 'missing-language') return { code: message, path, values: { language: last } }
  if (message === 'figure-without-source') return { code: message, path, values: { key: last } }
  return undefined
}

const detailOf = (issue: Issue): Phrase => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && !('received' in issue)
        ? { id: `harus ada, berupa ${issue.expected}.`, en: `it must be there, of type ${issue.expected}.` }
        : { id: `harus berupa ${issue.expected}.`, en: `it must be of type ${issue.expected}.` }
    case 'invalid_value':
      return {
        id: `harus salah satu dari ${issue.values.join(', ')}.`,
        en: `it must be one of ${issue.values.join(', ')}.`,
      }
    case 'too_small':
      return { id: `paling sedikit ${issue.minimum}.`, en: `it must be at least ${issue.minimum}.` }
    case 'too_big':
      return { id: `paling banyak ${issue.maximum}.`, en: `it must be at most ${issue.maximum}.` }
    case 'invalid_format':
      return { id: `bentuknya harus ${formatOf(issue)}.`, en: `its form must be ${formatOf(issue)}.` }
    default:
      return { id: 'isinya tidak dapat dipakai.', en: 'it cannot be used.' }
  }
}

const formatOf = (issue: Issue & { code: 'invalid_format' }): string =>
  issue.format === 'date' ? '2026-11-24' : (issue.pattern ?? issue.format)
