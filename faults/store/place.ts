import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../src/platform/database/embedded/free-port.ts'
import { makeOpenFolder } from '../../src/platform/database/embedded/open-folder.ts'
import type { Chance } from '../../tests/chance.ts'
import type { TestStore } from '../../tests/stores/test-server.ts'
import { openDatabaseServer } from './database.ts'
import { type Watched, watch } from './watched.ts'

export const targets = ['web', 'worker', 'database'] as const
export type Target = (typeof targets)[number]

/** The platform as an operator runs it: a web process, a worker process and a database server on one machine. */
export type Place = {
  readonly baseUrl: string
  /** The store, past the platform. */
  readonly url: string
  readonly data: string
  readonly folder: string
  /** The number of the process that was killed. */
  kill(target: Target): Promise<number>
  /** Sees to it, as an operator would, that it runs again; fails where it does not. */
  restore(target: Target): Promise<void>
  /** Three people do here what hundreds do elsewhere: what each may send in an hour is counted anew. */
  forgetTries(): Promise<void>
  close(): Promise<void>
}

const limit = 120_000

const until = async (what: string, isSo: () => Promise<boolean>, why: () => string): Promise<void> => {
  const deadline = Date.now() + limit
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${what} did not come back in ${limit / 1000} s.\n${why()}`)
    await wait(100)
  }
}

/** Asks the store one question over a connection of its own. */
const ask = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const openPlace = async (
  store: TestStore,
  chance: Chance,
  died: (target: Target, code: number | null, said: string) => void,
): Promise<Place> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dermaga-faults-')))
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    await chmod(folder, 0o711)
    const data = join(folder, 'data')
    await makeOpenFolder(data, 0o711)
    const server = await openDatabaseServer(store, folder, data)
    endings.push(() => server.stop())
    const port = String(await freePort())
    const baseUrl = `http://localhost:${port}`
    const env = { PORT: port, BASE_URL: baseUrl, DERMAGA_DEMO: '1', DERMAGA_DATA: data, ...server.env }

    const processes = new Map<Target, Watched>()
    const said = () => [...processes].map(([name, each]) => `${name}: ${each.said()}`).join('\n')
    const answersAt = (path: string) => async () => {
      const answer = await fetch(`${baseUrl}${path}`, { signal: AbortSignal.timeout(5_000) })
      await answer.body?.cancel()
      return answer.status === 200
    }
    const isServing = answersAt('/readyz')
    const hasConnected = (target: Target) => async () =>
      processes.get(target)?.isUp() === true &&
      (
        await ask(
          server.url,
          `select 1 from pg_stat_activity where application_name = 'dermaga ${target}' limit 1`,
        )
      ).length > 0
    const restored: Readonly<Record<Target, () => Promise<boolean>>> = {
      web: isServing,
      worker: hasConnected('worker'),
      database: async () => (await ask(server.url, 'select 1')).length > 0 && (await isServing()),
    }
    for (const target of ['web', 'worker'] as const) {
      const watched = await watch({ ...env, ROLE: target }, (code, words) => died(target, code, words))
      processes.set(target, watched)
      endings.push(() => watched.stop())
      await until(target, target === 'web' ? answersAt('/healthz') : restored[target], said)
    }
    // The worker builds the demo world, and the web process is not ready before.
    await until('the demo world', isServing, said)

    return {
      ...{ baseUrl, url: server.url, data, folder },
      kill: async target => (await processes.get(target)?.kill()) ?? server.kill(),
      restore: async target => {
        if (target === 'database') {
          // It takes an operator's supervisor from a moment to some seconds.
          await wait(chance.between(0, 3_000))
          await server.startAgain()
        }
        await until(target, restored[target], said)
      },
      forgetTries: async () => void (await ask(server.url, `delete from web.tries`)),
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}
