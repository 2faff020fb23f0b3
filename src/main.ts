import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { moveDemoAccounts } from '../seeds/move-demo-accounts.ts'
import { demoPeople } from '../seeds/people.ts'
import { areFilesSeeded } from '../seeds/seed-files.ts'
import { seedWorld } from '../seeds/seed-world.ts'
import type { CommandIo } from './cli/command.ts'
import type { RawHandler } from './demo-world.ts'
import { follow } from './follow.ts'
import type { Phrase } from './kernel/index.ts'
import { roleWords } from './modules/access/index.ts'
import { demoIssuers } from './modules/interop/index.ts'
import { openPlatform } from './open-platform.ts'
import { isStoreUnreachable } from './platform/database/index.ts'
import { refuseStart } from './platform/refused-start.ts'
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
    {
      ...{ loopback: settings.loopback, log: app.log },
      // Under one name, so that nobody fills the metrics with words of their own.
      unknown: async target => router.fetch(new Request(`http://localhost${target}`, { method: 'UNKNOWN' })),
    },
  )
}

const portTaken = (host: string, port: number) => ({
  id: `Di ${host}:${port} sudah ada program lain yang menjawab. Hentikan program itu, atau pilih PORT lain.`,
  en: `Another program answers at ${host}:${port} already. Stop it, or choose another PORT.`,
})

const noSuchHost = (host: string, code: string) => ({
  id: `HOST=${host} bukan alamat mesin ini (${code}). Isi dengan alamat yang dimiliki mesin ini, misalnya 127.0.0.1.`,
  en: `HOST=${host} is no address of this machine (${code}). Set it to one that this machine has, such as 127.0.0.1.`,
})

const notAllowedPort = (port: number) => ({
  id: `PORT=${port} tidak boleh dibuka oleh pengguna ini. Pilih yang di atas 1023.`,
  en: `PORT=${port} may not be opened by this user. Choose one above 1023.`,
})

const whyNotListening = (fault: NodeJS.ErrnoException, { port, host }: Settings): Error => {
  const { code = '' } = fault
  if (code === 'EADDRINUSE') return refuseStart(portTaken(host, port), 2, fault)
  if (code === 'EACCES') return refuseStart(notAllowedPort(port), 2, fault)
  const isHost = ['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EINVAL'].includes(code)
  return isHost ? refuseStart(noSuchHost(host, code), 2, fault) : fault
}

const listen = (server: Server, settings: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(whyNotListening(fault, settings)))
    server.listen(settings.port, settings.host, resolve)
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

/** In both languages: whoever starts it has not been asked yet which one they read. */
const tell = ({ err }: CommandIo, { id, en }: Phrase): void => {
  err(id)
  if (en !== id) err(`  ${en}`)
}

/** Tells who starts it where the platform answers, and who can be played. */
const tellWhere = ({ baseUrl, demo }: Settings, io: CommandIo): void => {
  const { err } = io
  tell(io, { id: `Dermaga dapat dibuka di ${baseUrl}`, en: `Dermaga answers at ${baseUrl}` })
  if (!demo) return
  tell(io, {
    id: `Orang-orang contoh, satu tombol untuk masing-masing: ${baseUrl}/demo`,
    en: `The demo people, one button each: ${baseUrl}/demo`,
  })
  for (const { id, name, role, mission } of demoPeople)
    err(
      `  ${id.padEnd(6)} ${name}, ${roleWords[role].id} / ${roleWords[role].en}${mission ? `, ${mission}` : ''}`,
    )
}

/** Ready once this process has started and the store is filled, by whichever process: one with `ROLE=web` fills none. */
const readinessOf = ({ db, settings }: App) => {
  let isStarted = false
  let isFilled = !settings.demo
  return {
    started: () => {
      isStarted = true
    },
    waitingFor: async () => {
      if (!isStarted) return 'the start'
      isFilled ||= await areFilesSeeded(db)
      return isFilled ? null : 'the demo world'
    },
  }
}

/** Opens the platform, works off the queues, and listens. */
export const serve = async (given: StartSettings, io: CommandIo): Promise<Running> => {
  const { app, modules, sessions, raw, began, close } = await openPlatform(given, sentence =>
    tell(io, sentence),
  )
  const { settings, jobs } = app
  try {
    const readiness = readinessOf(app)
    if (settings.role !== 'worker') {
      const server = serverOver({ app, modules, sessions, readiness, raw })
      await listen(server, settings)
      began(() => hangUp(server))
      if (settings.demo)
        for (const issuer of Object.values(demoIssuers(settings.baseUrl)))
          await moveDemoAccounts(app.db, issuer)
    }
    if (settings.role !== 'web') {
      await jobs.work()
      const following = follow(
        app,
        modules.flatMap(module => module.followers?.(app) ?? []),
      )
      began(() => following.stop())
    }
    if (settings.demo && settings.role !== 'web') await seedWorld(app)
    readiness.started()
    if (settings.role !== 'worker') tellWhere(settings, io)
    return { stop: close }
  } catch (fault) {
    await close()
    throw fault
  }
}
