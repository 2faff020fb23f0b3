import { fill, type Locale, type Phrase } from '../../../kernel/index.ts'
import { type FaultCode, faultWords } from './fault-words.ts'

/** A place inside a definition, as a list of keys and places in lists. */
export type Path = readonly (string | number)[]

/** Something wrong (`fault`) or worth a look (`notice`) in a definition file; lines and columns count from 1. */
export type Fault = {
  readonly code: FaultCode
  readonly severity: 'fault' | 'notice'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: Phrase
}

/** A fault before its file and line are known. `offset` counts characters into an expression. */
export type Finding = {
  readonly code: FaultCode
  readonly path: Path
  readonly offset?: number
  readonly values?: Readonly<Record<string, string | number | Phrase>>
  /** true: the key itself is wrong, not its value. */
  readonly atKey?: boolean
}

/** Worth a look, but no reason to hold a definition back. */
const notices: ReadonlySet<FaultCode> = new Set(['unread-field', 'untried-expression', 'too-many-paths'])

export const showPath = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )

type Position = { readonly line: number; readonly column: number }

export const toFault = (finding: Finding, file: string, position: Position): Fault => ({
  code: finding.code,
  severity: notices.has(finding.code) ? 'notice' : 'fault',
  file,
  ...position,
  path: showPath(finding.path),
  message: { id: wordsOf(finding, 'id'), en: wordsOf(finding, 'en') },
})

const wordsOf = ({ code, values = {} }: Finding, locale: Locale): string => {
  const inLocale = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'object' ? value[locale] : value,
  ])
  return fill(faultWords[code], Object.fromEntries(inLocale))[locale]
}

/** By file, line, column, then code: the same list whatever found them first. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.path, b.path),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
