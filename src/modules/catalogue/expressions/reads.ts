import type { ASTNode } from '@marcbachmann/cel-js'

type Name = { readonly root: string; readonly name: string; readonly offset: number }

/** What an expression reads, and the bare numbers and choices in it, each with its place in the text. */
export type Reads = {
  /** Whatever stands first in a name: `answers`, `today`, or a slip of the pen. */
  readonly roots: readonly { readonly root: string; readonly offset: number }[]
  readonly names: readonly Name[]
  readonly numbers: readonly { readonly value: string; readonly offset: number }[]
  readonly choices: readonly (Name & { readonly choice: string })[]
  /** What `matches` is given; null: not written out. */
  readonly patterns: readonly { readonly pattern: string | null; readonly offset: number }[]
}

export const readsOf = (ast: ASTNode): Reads => {
  const roots: { root: string; offset: number }[] = []
  const names: Name[] = []
  const numbers: { value: string; offset: number }[] = []
  const choices: (Name & { choice: string })[] = []
  const patterns: { pattern: string | null; offset: number }[] = []
  const visit = (node: ASTNode): void => {
    const name = nameOf(node)
    if (node.op === 'id') roots.push({ root: node.args, offset: node.start })
    if (name !== undefined) names.push(name)
    if (isFigure(node)) numbers.push({ value: String(node.args), offset: node.start })
    if (node.op === 'call') numbers.push(...node.args[1].flatMap(digitsIn))
    if (node.op === '==' || node.op === '!=' || node.op === 'in') choices.push(...comparedWith(node.args))
    if (node.op === 'rcall' && node.args[0] === 'matches') patterns.push(...node.args[2].map(patternOf))
    for (const child of childrenOf(node)) visit(child)
  }
  visit(ast)
  return { roots, names, numbers, choices, patterns }
}

const day = /^\d{4}-\d{2}-\d{2}/
const digits = /^-?\d+(\.\d+)?$/

/** A number; also a day written out, which is a figure in the clothes of a text. 0 and 1 only count. */
const isFigure = (node: ASTNode): boolean => {
  if (node.op !== 'value') return false
  const { args } = node
  if (typeof args === 'bigint') return args > 1n
  return typeof args === 'number' || (typeof args === 'string' && day.test(args))
}

/** `int("17")`: a number in the clothes of a text. */
const digitsIn = (node: ASTNode): { value: string; offset: number }[] =>
  node.op === 'value' && typeof node.args === 'string' && digits.test(node.args)
    ? [{ value: node.args, offset: node.start }]
    : []

const patternOf = ({ op, args, start }: ASTNode): { pattern: string | null; offset: number } => ({
  pattern: op === 'value' && typeof args === 'string' ? args : null,
  offset: start,
})

const nameOf = (node: ASTNode): Name | undefined => {
  if (node.op !== '.') return undefined
  const [root, name] = node.args
  return root.op === 'id' ? { root: root.args, name, offset: root.start } : undefined
}

/** `answers.reason == "lost"`, either way round, and `answers.reason in ["lost", "damaged"]`. */
const comparedWith = ([left, right]: readonly [ASTNode, ASTNode]): (Name & { choice: string })[] => {
  const name = nameOf(left) ?? nameOf(right)
  if (name === undefined) return []
  return [...literalsIn(left), ...literalsIn(right)].map(({ choice, offset }) => ({
    ...name,
    choice,
    offset,
  }))
}

const literalsIn = (node: ASTNode): { choice: string; offset: number }[] => {
  if (node.op === 'value' && typeof node.args === 'string') return [{ choice: node.args, offset: node.start }]
  return node.op === 'list' ? node.args.flatMap(literalsIn) : []
}

const childrenOf = (node: ASTNode): readonly ASTNode[] => {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    case '!_':
    case '-_':
      return [node.args]
    default:
      return node.args
  }
}
