import { readFile } from 'node:fs/promises'
import { processes, treeOf } from './processes.ts'

const pssOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
}

/** Megabytes that these processes and all they started really take, shared pages split among those who share them. */
export const memoryOf = async (roots: readonly number[]): Promise<number> => {
  const pids = treeOf(roots, await processes())
  const sizes = await Promise.all(pids.map(pssOf))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024
}

/** The most that they took at any second from now until `stop`. */
export const watchMemory = (roots: readonly number[]): { stop(): Promise<number> } => {
  let [most, isOver] = [0, false]
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await memoryOf(roots))
      await new Promise(done => setTimeout(done, 1_000))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await watching
      return most
    },
  }
}
