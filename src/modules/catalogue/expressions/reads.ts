import type { ASTNode } from '@marcbachmann/cel-js'

type Name = { readonly root: string; readonly name: string; readonly offset: number }

/** What an expression reads, and the bare numbers and choices in it, each with its place in the text. */
export type Reads = {
  /** Whatever stands first in a name: `answers`, `today`, or a slip of the pen. */
  readonly roots: readonly { readonly root: string; readonly offset: number }[]
  readonly names: readonly Name[]
  readonly numbers: readonly { readonly value: bigint; readonly offset: number }[]
  readonly choices: readonly (Name & { readonly choice: string })[]
}

export const readsOf = (ast: ASTNode): Reads => {
  const roots: { root: string; offset: number }[] = []
  const names: Name[] = []
  const numbers: { value: bigint; offset: number }[] = []
  const choices: (Name & { choice: string })[] = []
  const visit = (node: ASTNode): void => {
    const name = nameOf(node)
    if (node.op === 'id') roots.push({ root: node.args, offset: node.start })
    if (name !== undefined) names.push(name)
    if (node.op === 'value' && typeof node.args === 'bigint')
      numbers.push({ value: node.args, offset: node.start })
    if (node.op === '==' || node.op === '!=' || node.op === 'in') choices.push(...comparedWith(node.args))
    for (const child of childrenOf(node)) visit(child)
  }
  visit(ast)
  return { roots, names, numbers, choices }
}

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
