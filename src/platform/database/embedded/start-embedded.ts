import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerAddress } from './ask-server.ts'
import { clusterIn } from './data-folder.ts'
import type { DatabaseUser } from './database-user.ts'
import { findBinaries } from './find-binaries.ts'
import { freePort } from './free-port.ts'
import { makeCluster } from './make-cluster.ts'
import { makeOwner } from './make-owner.ts'
import type { Reach } from './server-options.ts'
import { makeSocketFolder, socketFolderFor } from './socket-folder.ts'
import { type ServerAsk, startServer, stopServer } from './start-server.ts'

/** The clone's own PostgreSQL. `revive` finds or starts it again after it was lost; `stop` ends what we began, and what a killed program left. */
export type Embedded = {
  address: ServerAddress
  began: boolean
  pid(): number
  revive(): Promise<void>
  stop(): Promise<void>
}

/** Starts, or adopts, the server whose cluster lies in a data folder. */
export const startEmbedded = async (data: string, user: DatabaseUser | null): Promise<Embedded> => {
  const cluster = clusterIn(data)
  const binaries = await findBinaries(user)
  const reach = await reachOf(data, cluster, user)
  const password = reach.by === 'socket' ? null : reach.password
  await makeCluster({ binaries, cluster, user, password, lasting: true })
  const ask: ServerAsk = { binaries, cluster, user, reach, lasting: true }
  let server = await startServer(ask)
  await makeOwner(server.address, password)
  const began = server.began
  return {
    address: server.address,
    began,
    pid: () => server.pid,
    revive: async () => {
      const again = await startServer(ask)
      // The one we adopted died and we started its heir: then it is ours to stop.
      server = { ...again, began: again.began || (server.began && again.pid === server.pid) }
    },
    stop: () => stopServer(ask, server),
  }
}

/** A closed folder's socket; Node cannot open one on Windows, so there a loopback port with a kept password. */
const reachOf = async (data: string, cluster: string, user: DatabaseUser | null): Promise<Reach> =>
  process.platform === 'win32'
    ? {
        by: 'loopback',
        port: await freePort(),
        password: await keptPassword(join(data, 'postgres.password')),
      }
    : { by: 'socket', folder: await makeSocketFolder(socketFolderFor(cluster), user) }

const keptPassword = async (file: string): Promise<string> => {
  const half = `${file}.${process.pid}`
  await writeFile(half, randomBytes(24).toString('base64url'), { mode: 0o600 })
  await chmod(half, 0o600)
  // Of two first starts at once, the first one's password stays.
  await link(half, file).catch(() => undefined)
  await rm(half, { force: true })
  return readFile(file, 'utf8')
}
