import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

const noteFile = (cluster: string): string => join(cluster, 'begun-by')

/** Notes which program began the server of a cluster: the number of each. */
export const noteBeginner = async (cluster: string, server: number): Promise<void> => {
  // Without the note the server is stopped by nobody but its beginner.
  await writeFile(noteFile(cluster), `${server} ${process.pid}\n`, { mode: 0o600 }).catch(() => undefined)
}

/** Whether the program that began this server is gone and left it running. What no note tells is not so. */
export const isLeftBehind = async (cluster: string, server: number): Promise<boolean> => {
  const note = await readFile(noteFile(cluster), 'utf8').catch(() => '')
  const [, of, by] = /^(\d+) (\d+)\n$/.exec(note) ?? []
  return Number(of) === server && !isAlive(Number(by))
}
