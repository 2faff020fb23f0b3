import { readFile } from 'node:fs/promises'
import { processes, treeOf } from './processes.ts'

/** Linux counts in hundredths of a second, whatever the machine. */
const ticks = 100

const spent = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // After the name: utime, stime, and the same of children that have ended.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
}

/** Milliseconds of processor that these processes, and all they ever started, have used. */
export const cpuOf = async (roots: readonly number[]): Promise<number> => {
  const pids = treeOf(roots, await processes())
  const each = await Promise.all(pids.map(spent))
  return (each.reduce((sum, part) => sum + part, 0) * 1000) / ticks
}
