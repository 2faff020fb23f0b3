import { unlink } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { refuseStart } from '../../refused-start.ts'
import { askServer, countUsers, type ServerAddress } from './ask-server.ts'
import { isLeftBehind, noteBeginner } from './beginner.ts'
import type { DatabaseUser } from './database-user.ts'
import type { Binaries } from './find-binaries.ts'
import { lastWords, startLog } from './last-words.ts'
import { disownPostmaster, isAlive, mayBeServerOf, type Postmaster, readPostmaster } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import { type Reach, serverOptions } from './server-options.ts'

export type ServerAsk = {
  binaries: Binaries
  /** The cluster's folder, as the system itself calls it (no links). */
  cluster: string
  user: DatabaseUser | null
  reach: Reach
  lasting: boolean
}

/** A server that answers. `began`: this call started it, so this program should stop it. */
export type Server = { address: ServerAddress; pid: number; began: boolean }

const patience = 120_000
/** Memory of a server killed a moment ago; its last processes are still leaving. */
const passes = /pre-existing shared memory block|lock file .* already exists|in use/i

const addressOf = ({ reach }: ServerAsk, { port, socketFolder }: Postmaster): ServerAddress =>
  reach.by === 'socket' ? { host: socketFolder, port } : { host: '127.0.0.1', port, password: reach.password }

const adopt = async (ask: ServerAsk, found: Postmaster): Promise<ServerAddress | null> => {
  const address = addressOf(ask, found)
  return (await askServer(address)) === ask.cluster ? address : null
}

/**
 * Finds the server of a cluster, or starts it. Whoever comes second, or comes back after a crash of the
 * application, adopts the one that runs; PostgreSQL's own lock file decides who is first.
 */
export const startServer = async (ask: ServerAsk): Promise<Server> => {
  const deadline = Date.now() + patience
  let failures = 0
  while (Date.now() < deadline) {
    const found = await readPostmaster(ask.cluster)
    if (found && (await mayBeServerOf(found.pid, ask.cluster))) {
      const address = await adopt(ask, found)
      if (address) return { address, pid: found.pid, began: false }
      await wait(100)
      continue
    }
    if (found && isAlive(found.pid)) await disownPostmaster(ask.cluster, found.pid)
    const since = new Date()
    const output = await launch(ask)
    const started = await readPostmaster(ask.cluster)
    if (output === null && started) {
      await noteBeginner(ask.cluster, started.pid)
      return { address: addressOf(ask, started), pid: started.pid, began: true }
    }
    const reason = `${output ?? ''}\n${await lastWords(ask.cluster, since)}`.trim()
    // A winner of the race shows in the next round; a real fault shows again and again.
    if (!passes.test(reason)) failures += 1
    if (failures > 2) throw refuseStart(notStarted(ask.cluster, reason), 3)
    await wait(200)
  }
  throw refuseStart(notStarted(ask.cluster, await lastWords(ask.cluster, new Date(deadline - patience))), 3)
}

/** null when the server is up; else what went wrong. */
const launch = async ({ binaries, cluster, user, reach, lasting }: ServerAsk): Promise<string | null> => {
  await unlink(startLog(cluster)).catch(() => undefined)
  const args = ['start', '-w', '-t', String(patience / 1000), '-D', cluster, '-l', startLog(cluster)]
  const { code, output } = await runProgram(
    binaries.pg_ctl,
    [...args, '-o', serverOptions(reach, lasting)],
    user,
  )
  return code === 0 ? null : output
}

/** Whether the server is anybody's who ends now: its beginner was killed, and nobody is connected any more. */
const isOurs = async ({ cluster }: ServerAsk, { address, pid }: Server): Promise<boolean> =>
  (await isLeftBehind(cluster, pid)) && (await countUsers(address)) === 0

/** Stops the server that this program began, or that a killed one left to whoever ends last, if it is still that one. */
export const stopServer = async (ask: ServerAsk, server: Server): Promise<void> => {
  const running = await readPostmaster(ask.cluster)
  if (running?.pid !== server.pid) return
  if (!server.began && !(await isOurs(ask, server))) return
  await runProgram(ask.binaries.pg_ctl, ['stop', '-w', '-m', 'fast', '-D', ask.cluster], ask.user)
}

const notStarted = (cluster: string, reason: string) => ({
  id: `Basis data di ${cluster} tidak mau berjalan: ${reason}`,
  en: `The database in ${cluster} would not start: ${reason}`,
})
