import { realpath, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { clusterIn } from '../../src/platform/database/embedded/data-folder.ts'
import { owner } from '../../src/platform/database/embedded/make-owner.ts'
import { isAlive, readPostmaster } from '../../src/platform/database/embedded/postmaster.ts'
import { socketFolderFor } from '../../src/platform/database/embedded/socket-folder.ts'
import { startTestServer, type TestStore } from '../../tests/stores/test-server.ts'

/** The database server of a series, as somebody outside sees it. */
export type DatabaseServer = {
  /** For whoever looks at the store from outside, past the platform. */
  readonly url: string
  /** What the platform is told of it; nothing of the embedded one, which it starts by itself. */
  readonly env: Readonly<Record<string, string>>
  /** As by `kill -9` of the postmaster; its number. */
  kill(): Promise<number>
  /** What the operator does about it after a while: nothing where the platform starts its own again. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

const killServer = async (cluster: string): Promise<number> => {
  const running = await readPostmaster(cluster)
  if (running === null) throw new Error(`No server runs on ${cluster}`)
  process.kill(running.pid, 'SIGKILL')
  return running.pid
}

const stopServer = async (cluster: string): Promise<void> => {
  const running = await readPostmaster(cluster).catch(() => null)
  if (running === null || !isAlive(running.pid)) return
  process.kill(running.pid, 'SIGINT')
  for (let turn = 0; turn < 200 && isAlive(running.pid); turn++) await wait(50)
}

/** The embedded server, which the platform starts, finds and starts again by itself. */
const embedded = async (data: string): Promise<DatabaseServer> => {
  const cluster = clusterIn(data)
  const sockets = socketFolderFor(cluster)
  return {
    url: `postgres://${owner}@localhost/${owner}?host=${encodeURIComponent(sockets)}`,
    env: {},
    kill: () => killServer(cluster),
    startAgain: async () => undefined,
    stop: async () => {
      await stopServer(cluster)
      await rm(sockets, { recursive: true, force: true })
    },
  }
}

/** A server of its own over loopback with a password: Debian's where it is installed. */
const separate = async (folder: string): Promise<DatabaseServer> => {
  const server = await startTestServer('separate', folder, true)
  const cluster = await realpath(server.cluster)
  const url = server.urlOf(owner)
  return {
    url,
    env: { DATABASE_URL: url },
    kill: () => killServer(cluster),
    startAgain: server.startAgain,
    stop: () => stopServer(cluster),
  }
}

export const openDatabaseServer = (
  store: TestStore,
  folder: string,
  data: string,
): Promise<DatabaseServer> => (store === 'embedded' ? embedded(data) : separate(folder))
