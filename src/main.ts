import { createServer as createHttpServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { CommandIo } from './cli/command.ts'
import { createJournal, followOnce, safeHorizon } from './journal/index.ts'
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
import { ownRoutes } from './web/own-routes.ts'
import { type App, createMetrics, createServer, type Readiness } from './web/index.ts'

/** A platform that runs; `stop` lets what is under way finish and closes everything that was opened. */
export type Running = { stop(): Promise<void> }

const followEvery = 500

const listen = (server: Server, { port, host }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Opens the store and the ports, wires the modules, works off the queues, and listens. */
export const serve = async (given: StartSettings, { err }: CommandIo): Promise<Running> => {
  const opened: (() => Promise<unknown> | unknown)[] = []
  const closeAll = async () => {
    for (const close of opened.reverse()) await close()
  }
  try {
    const { store, settings } = await openStore(given, sentence => err(sentence.en))
    opened.push(() => store.close())
    const log = createLog()
    const jobs = await openJobs(store, { failed: fault => log.warn({ err: fault }, 'A job failed') })
    opened.push(() => jobs.stop())

    const blobs = await openFolderBlobStore(join(store.data, 'blobs'))
    const { clamdSocket } = settings
    const intake = await openIntake({
      ...{ blobs, pagesFolder: join(store.data, 'pages') },
      ...(clamdSocket === null ? {} : { clamdSocket }),
    })
    opened.push(() => intake.close())
    const letters = await openLetters()
    opened.push(() => letters.stop())

    const clock = systemClock
    const now = () => clock.now()
    const world = await modulesFor({ settings, store, log, now })
    const { modules } = world
    const journal = createJournal(
      store.db,
      modules.flatMap(module => module.views ?? []),
      now,
    )
    const app: App = { settings, db: store.db, journal, now, jobs, blobs, intake, letters, log }

    await jobs.declare(modules.flatMap(module => module.jobs?.(app) ?? []))
    const readiness: Readiness = { isReady: false, waitingFor: 'the demo world' }

    if (settings.role !== 'worker') {
      const metrics = createMetrics(settings.metricsToken, async () =>
        new Map((await jobs.counts()).map(({ name, waiting }) => [name, waiting])),
      )
      const http = createServer({
        ...{ app, modules, isStoreUnreachable },
        sessions: world.sessions,
        surroundings: world.surroundings,
        own: [...ownRoutes(readiness), metrics.route],
        onAnswer: metrics.onAnswer,
      })
      const answer = getRequestListener(http.fetch)
      const server = createHttpServer((request, response) => {
        if (world.raw?.handles(new URL(request.url ?? '/', 'http://here.invalid').pathname)) {
          void world.raw.handle(request, response)
        } else void answer(request, response)
      })
      await listen(server, settings)
      opened.push(
        () =>
          new Promise<void>(done => {
            server.close(() => done())
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), 5_000).unref()
          }),
      )
      err(`Dermaga answers at ${settings.baseUrl}`)
    }

    if (settings.role !== 'web') {
      await jobs.work()
      const followers = modules.flatMap(module => module.followers?.(app) ?? [])
      let isStopping = false
      const following = (async () => {
        while (!isStopping) {
          try {
            const horizon = await safeHorizon(store.db, pause)
            let moved = 0
            for (const each of followers) moved += await followOnce(store.db, each, horizon)
            if (moved > 0) continue
          } catch (fault) {
            log.warn({ err: fault }, 'A follower failed; it goes on from its bookmark')
          }
          await pause(followEvery)
        }
      })()
      opened.push(() => {
        isStopping = true
        return following
      })
      await world.seed(app, sentence => err(sentence))
    }
    readiness.isReady = true
    return { stop: closeAll }
  } catch (fault) {
    await closeAll()
    throw fault
  }
}
