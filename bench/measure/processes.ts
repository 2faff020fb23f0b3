import { readdir, readFile } from 'node:fs/promises'

export type Process = { readonly pid: number; readonly parent: number }

/** Every process of this machine with the one that started it; none where there is no /proc. */
export const processes = async (): Promise<readonly Process[]> => {
  const names = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const found = await Promise.all(
    names.map(async name => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      // The program's name stands in brackets and may hold anything, brackets too.
      const parent = /^\) \S (\d+)/.exec(stat.slice(stat.lastIndexOf(')')))?.[1]
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }]
    }),
  )
  return found.flat()
}

/** These processes, and all that they started. */
export const treeOf = (roots: readonly number[], all: readonly Process[]): readonly number[] => {
  const tree = new Set(roots)
  for (let grown = true; grown; ) {
    grown = false
    for (const { pid, parent } of all) {
      if (!tree.has(parent) || tree.has(pid)) continue
      tree.add(pid)
      grown = true
    }
  }
  return [...tree]
}
