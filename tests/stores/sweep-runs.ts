import { readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, mayBeServerOf, readPostmaster } from '../../src/platform/database/embedded/postmaster.ts'
import { runPrefix } from './broker-protocol.ts'

/** Ends the servers of test runs that were killed before they could do it themselves. */
export const sweepRuns = async (): Promise<void> => {
  const runs = new RegExp(`^${runPrefix}(\\d+)-`)
  for (const name of await readdir(tmpdir())) {
    const owner = Number(runs.exec(name)?.[1])
    if (!owner || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    for (const store of await readdir(folder).catch(() => []))
      await endServer(join(folder, store, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}

const endServer = async (folder: string): Promise<void> => {
  const cluster = await realpath(folder).catch(() => null)
  const found = cluster && (await readPostmaster(cluster).catch(() => null))
  // SIGQUIT: at once, without a checkpoint; nothing here is worth keeping.
  if (cluster && found && (await mayBeServerOf(found.pid, cluster))) process.kill(found.pid, 'SIGQUIT')
}
