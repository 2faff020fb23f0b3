import type { Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { demoJobs } from '../seeds/demo-jobs.ts'
import { historyProgress } from '../seeds/history/history-job.ts'
import { demoPeople } from '../seeds/people.ts'
import { seedWorld } from '../seeds/seed-world.ts'
import type { CommandIo } from './cli/command.ts'
import { openDoors, type RawHandler } from './demo-world.ts'
import { follow } from './follow.ts'
import { createJournal } from './journal/index.ts'
import { modulesFor } from './modules.ts'
import { openStore } from './open-store.ts'
import { openFolderBlobStore } from './platform/blobs/index.ts'
import { systemClock } from './platform/clock.ts'
import { isStoreUnreachable } from './platform/database/index.ts'
import { openIntake } from './platform/intake/index.ts'
import { openJobs } from './platform/jobs/index.ts'
import { openLetters } from './platform/letters/index.ts'
import { createLog } from './platform/log.ts'
import type { Settings, StartSettings } from './platform/settings.ts'
import { surroundingsOf } from './surroundings.ts'
import {
  type App,
  createMetrics,
  createServer,
  httpServer,
  type Module,
  ownRoutes,
  type Readiness,
  type Sessions,
} from './web/index.ts'

/** A platform that runs; `stop` lets what is under way finish and closes everything that was opened. */
export type Running = { stop(): Promise<void> }

type Served = {
  readonly app: App
  readonly modules: readonly Module[]
  readonly sessions: Sessions
  readonly readiness: Readiness
  readonly raw: RawHandler | null
}

/** The HTTP server over the modules; the demo's sign-in providers answer before them. */
const serverOver = ({ app, modules, sessions, readiness, raw }: Served): Server => {
  const { settings, jobs } = app
  const metrics = createMetrics(
    settings.metricsToken,
    async () => new Map((await jobs.counts()).map(({ name, waiting }) => [name, waiting])),
  )
  const router = createServer({
    ...{ app, modules, sessions, isStoreUnreachable },
    surroundings: surroundingsOf(modules, settings.demo),
    own: [...ownRoutes(readiness), metrics.route],
    onAnswer: metrics.onAnswer,
  })
  const answer = getRequestListener(router.fetch)
  return httpServer(
    async (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      return raw?.handles(path) ? raw.handle(request, response) : answer(request, response)
    },
    { loopback: settings.loopback, log: app.log },
  )
}

const listen = (server: Server, { port, host }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

/** Lets answers under way go out, for some seconds. */
const hangUp = (server: Server): Promise<void> =>
  new Promise(done => {
    const impatience = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearTimeout(impatience)
      done()
    })
    server.closeIdleConnections()
  })

/** Opens the store and the ports, wires the modules, works off the queues, and listens. */
export const serve = async (given: StartSettings, { err }: CommandIo): Promise<Running> => {
  const opened: (() => Promise<unknown> | undefined)[] = []
  const closeAll = async () => {
    for (const close of opened.reverse()) await close()
  }
  try {
    const { store, settings } = await openStore(given, sentence => err(sentence.en))
    opened.push(() => store.close())
    const log = createLog()
    const note = (fault: unknown) => log.warn({ err: fault }, 'Something outside the platform failed')
    const blobs = await openFolderBlobStore(join(store.data, 'blobs'))
    const intake = await openIntake({
      ...{ blobs, pagesFolder: join(store.data, 'pages'), clamdSocket: settings.clamdSocket ?? undefined },
    })
    opened.push(async () => intake.close())
    const letters = await openLetters()
    opened.push(async () => letters.stop())
    // Opened after what jobs work with, so that they end before it does.
    const jobs = await openJobs(store, { failed: fault => log.warn({ err: fault }, 'A job failed') })
    opened.push(() => jobs.stop())
    const { signIn, raw } = await openDoors(settings, store.data, note)

    const now = systemClock
    const { modules, sessions } = modulesFor({
      ...{ db: store.db, now, baseUrl: settings.baseUrl },
      demo: settings.demo ? { people: demoPeople, progress: () => historyProgress(store.db, jobs) } : null,
    })
    const views = modules.flatMap(module => module.views ?? [])
    const journal = createJournal(store.db, views, now)
    const app: App = { settings, db: store.db, journal, now, jobs, blobs, intake, letters, log, signIn }
    await jobs.declare([
      ...modules.flatMap(module => module.jobs?.(app) ?? []),
      ...(settings.demo ? demoJobs(app) : []),
    ])

    const readiness: Readiness = { isReady: false, waitingFor: 'the demo world' }
    if (settings.role !== 'worker') {
      const server = serverOver({ app, modules, sessions, readiness, raw })
      await listen(server, settings)
      opened.push(() => hangUp(server))
    }
    if (settings.role !== 'web') {
      await jobs.work()
      const following = follow(
        app,
        modules.flatMap(module => module.followers?.(app) ?? []),
      )
      opened.push(() => following.stop())
    }
    if (settings.demo && settings.role !== 'web') await seedWorld(app)
    readiness.isReady = true
    if (settings.role !== 'worker') {
      err(`Dermaga answers at ${settings.baseUrl}`)
      if (settings.demo) {
        err(`The demo people, one button each: ${settings.baseUrl}/demo`)
        for (const { id, name, role, mission } of demoPeople)
          err(`  ${id.padEnd(6)} ${name}, ${role}${mission ? ` in ${mission}` : ''}`)
      }
    }
    return { stop: closeAll }
  } catch (fault) {
    await closeAll()
    throw fault
  }
}
