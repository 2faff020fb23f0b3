import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findDatabaseUser } from '../../src/platform/database/embedded/database-user.ts'
import { type Binaries, findBinaries } from '../../src/platform/database/embedded/find-binaries.ts'
import { freePort } from '../../src/platform/database/embedded/free-port.ts'
import { makeCluster } from '../../src/platform/database/embedded/make-cluster.ts'
import { makeOwner, owner } from '../../src/platform/database/embedded/make-owner.ts'
import type { Reach } from '../../src/platform/database/embedded/server-options.ts'
import { makeSocketFolder } from '../../src/platform/database/embedded/socket-folder.ts'
import { startServer, stopServer } from '../../src/platform/database/embedded/start-server.ts'

/** The two kinds of server that the platform runs on. */
export type TestStore = 'embedded' | 'separate'

export type TestServer = {
  /** Address of a database of that name, for its owner; or for the server's superuser. */
  urlOf(database: string, user?: string): string
  /** Its data folder, and the number of its process. */
  cluster: string
  pid: number
  /** Starts it again where it was killed: at the same address, on what it had written. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

const debianFolder = '/usr/lib/postgresql'

/** Debian's newest server that we support; null where none is installed. */
const debianBinaries = async (): Promise<Binaries | null> => {
  const versions = (await readdir(debianFolder).catch(() => [])).map(Number).filter(v => v >= 15 && v <= 18)
  const bin = join(debianFolder, String(Math.max(...versions)), 'bin')
  if (!existsSync(join(bin, 'postgres'))) return null
  return { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') }
}

/**
 * A server for one test run: the embedded one through its socket, or a separate one over loopback with a password
 * (Debian's where it is installed, else a second embedded one). Both forget everything afterwards; a lasting one
 * writes to disk as those that people rely on.
 */
export const startTestServer = async (
  store: TestStore,
  runFolder: string,
  lasting = false,
): Promise<TestServer> => {
  const user = await findDatabaseUser()
  const embedded = store === 'embedded'
  const folder = join(runFolder, store)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  const cluster = join(folder, 'postgres')
  const binaries = (embedded ? null : await debianBinaries()) ?? (await findBinaries(user))
  const reach: Reach =
    embedded && process.platform !== 'win32'
      ? { by: 'socket', folder: await makeSocketFolder(join(folder, 'socket'), user) }
      : { by: 'loopback', port: await freePort(), password: randomBytes(12).toString('hex') }
  const password = reach.by === 'socket' ? null : reach.password
  await makeCluster({ binaries, cluster, user, password, lasting })
  const ask = { binaries, cluster, user, reach, lasting }
  let server = await startServer(ask)
  await makeOwner(server.address, password)
  return {
    urlOf: (database, who = owner) =>
      reach.by === 'socket'
        ? `postgres://${who}@localhost/${database}?host=${encodeURIComponent(reach.folder)}`
        : `postgres://${who}:${reach.password}@127.0.0.1:${reach.port}/${database}`,
    cluster,
    pid: server.pid,
    startAgain: async () => {
      server = await startServer(ask)
    },
    stop: () => stopServer(ask, server),
  }
}
