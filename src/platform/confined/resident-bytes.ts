import { readFileSync } from 'node:fs'

/**
 * Memory that a process holds, as the kernel counts it: native and WebAssembly memory included. Zero where the
 * system does not tell (no /proc): there the limits given to the process on its start are the only ones.
 */
export const residentBytes = (pid: number | undefined): number => {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
