import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Phrase } from '../../../kernel/index.ts'
import type { Finding, Path } from './fault.ts'

export type Position = { readonly line: number; readonly column: number }

export type YamlText = {
  readonly value: unknown
  readonly faults: readonly { readonly finding: Finding; readonly position: Position }[]
  /** Where a finding is in the text; the nearest part that exists stands for one that is missing. */
  place(finding: Finding): Position
}

/** A definition file as data, with the line and column of every part of it. */
export const readYaml = (text: string): YamlText => {
  const lines = new LineCounter()
  // No merge keys, no aliases, no custom tags: what an officer reads is what the machine reads.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    stringKeys: true,
  })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const syntax = (detail: string | Phrase, offset: number) => ({
    finding: { code: 'yaml-syntax' as const, path: [], values: { detail } },
    position: at(offset),
  })
  const faults = [
    ...[...document.errors, ...document.warnings].map(error =>
      error.code === 'DUPLICATE_KEY'
        ? {
            finding: { code: 'duplicate-key' as const, path: pathOfKey(document, error.pos[0]) },
            position: at(error.pos[0]),
          }
        : syntax(error.message, error.pos[0]),
    ),
    ...aliasOffsets(document).map(offset => syntax(noAlias, offset)),
  ]
  const root: unknown = document.contents
  return {
    value: faults.some(fault => fault.finding.code === 'yaml-syntax')
      ? undefined
      : document.toJS({ maxAliasCount: 0 }),
    faults,
    place: finding => {
      const node = descend(root, finding.path, finding.atKey === true)
      const start = node?.range?.[0] ?? 0
      return at(start + offsetInside(node, finding.offset, text))
    },
  }
}

const noAlias: Phrase = {
  id: 'rujukan (*) tidak dipakai di sini; tulis isinya.',
  en: 'references (*) are not used here; write the content.',
}

const aliasOffsets = (document: Document.Parsed): number[] => {
  const offsets: number[] = []
  visit(document, { Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0) })
  return offsets
}

/** The path of the key that begins at a place in the text. */
const pathOfKey = (document: Document.Parsed, offset: number): Path => {
  const descendTo = (node: unknown, path: Path): Path | null => {
    const inner: (readonly [unknown, string | number])[] = isMap(node)
      ? node.items.map(({ key, value }) => [value, isScalar(key) ? String(key.value) : ''] as const)
      : isSeq(node)
        ? node.items.map((item, at) => [item, at] as const)
        : []
    const key = isMap(node)
      ? node.items.find(item => isScalar(item.key) && item.key.range?.[0] === offset)?.key
      : undefined
    if (isScalar(key)) return [...path, String(key.value)]
    for (const [value, name] of inner) {
      const found = descendTo(value, [...path, name])
      if (found !== null) return found
    }
    return null
  }
  return descendTo(document.contents, []) ?? []
}

type Placed = { readonly range?: Node['range'] | undefined; readonly node?: unknown }

/** The node at a path, or the deepest one on the way to it. */
const descend = (root: unknown, path: Path, atKey: boolean): Placed | undefined => {
  let found = root
  for (const [depth, part] of path.entries()) {
    if (isMap(found)) {
      const pair = found.items.find(item => isScalar(item.key) && item.key.value === part)
      if (pair === undefined) break
      if (isScalar(pair.key) && (pair.value === null || (atKey && depth === path.length - 1)))
        return { range: pair.key.range }
      found = pair.value
    } else if (isSeq(found) && typeof part === 'number') {
      const item = found.items[part]
      if (item === undefined) break
      found = item
    } else break
  }
  return isMap(found) || isSeq(found) || isScalar(found) ? { range: found.range, node: found } : undefined
}

/** Characters from the start of a scalar to a place inside its text; only where the text stands on one line. */
const offsetInside = (placed: Placed | undefined, offset: number | undefined, text: string): number => {
  if (offset === undefined || placed === undefined || !isScalar(placed.node) || !placed.range) return 0
  const [start, end] = placed.range
  if (text.slice(start, end).includes('\n')) return 0
  return offset + (placed.node.type === 'QUOTE_DOUBLE' || placed.node.type === 'QUOTE_SINGLE' ? 1 : 0)
}
