import { readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const socketLockName = '.s.PGSQL.5432.lock'

/** What `postmaster.pid` tells of a server that runs, or ran, on a cluster. */
export type Postmaster = { pid: number; port: number; socketFolder: string; host: string; ready: boolean }

export const postmasterFile = (cluster: string): string => join(cluster, 'postmaster.pid')

/**
 * Lines of the file, in order: process id, data folder, start time, port, socket folder, first address listened on,
 * shared memory key, status (PostgreSQL's `miscadmin.h`, LOCK_FILE_LINE_…). The server writes them one by one.
 */
export const readPostmaster = async (cluster: string): Promise<Postmaster | null> => {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return null
  const [pid = '', , , port = '', socketFolder = '', host = '', , status = ''] = text.split('\n')
  return {
    pid: Math.abs(Number(pid)),
    port: Number(port),
    socketFolder,
    host,
    ready: status.trim() === 'ready',
  }
}

export const isAlive = (pid: number): boolean => {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether a process may be this cluster's server. After a crash or a reboot its number may belong to someone else,
 * and a dead server that nobody buried still has its number. A PostgreSQL server always stands in its data folder.
 */
export const mayBeServerOf = async (pid: number, cluster: string): Promise<boolean> => {
  if (!isAlive(pid)) return false
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // No such file system: only the server itself can answer.
  if (status === null) return isAlive(pid)
  const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(status) ?? []
  if (name !== 'postgres' || state === 'Z' || state === 'X') return false
  const stands = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return stands === null || stands === cluster
}

/** Above every system's largest process number, so nobody has it. */
const nobody = 2_147_483_646

/**
 * PostgreSQL will not start while the number in the file belongs to anyone alive. We take the number out, and only
 * that: the key of the shared memory stays, by which PostgreSQL sees whether the dead server's children still run.
 */
export const disownPostmaster = async (cluster: string, stale: number): Promise<void> => {
  const file = postmasterFile(cluster)
  const [first, ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  if (Number(first) !== stale) return
  const aside = `${file}.${process.pid}`
  await writeFile(aside, [nobody, ...rest].join('\n'), { mode: 0o644 })
  await rename(aside, file)
  await removeSocketLock(rest[socketLine] ?? '', stale)
}

/** Line 5 of the file, counted after the first: the folder of the socket. */
const socketLine = 3

/** The lock beside the socket holds the same number and nothing else of use. */
const removeSocketLock = async (folder: string, stale: number): Promise<void> => {
  if (folder === '') return
  const lock = join(folder, socketLockName)
  const holder = await readFile(lock, 'utf8').catch(() => '')
  if (Number(holder.split('\n')[0]) === stale) await rm(lock, { force: true })
}
