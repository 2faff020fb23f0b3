import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { demoPeople } from '../../seeds/people.ts'
import { seedPeople } from '../../seeds/seed-people.ts'
import { openDoors } from '../../src/demo-world.ts'
import { createJournal } from '../../src/journal/index.ts'
import { openAccount } from '../../src/modules/access/index.ts'
import { startSession } from '../../src/modules/access/sessions/start-session.ts'
import { demoIssuers } from '../../src/modules/interop/index.ts'
import { modulesFor } from '../../src/modules.ts'
import { openFolderBlobStore } from '../../src/platform/blobs/index.ts'
import { standingClock } from '../../src/platform/clock.ts'
import { isStoreUnreachable } from '../../src/platform/database/index.ts'
import { openIntake } from '../../src/platform/intake/index.ts'
import { openLetters } from '../../src/platform/letters/index.ts'
import { createLog } from '../../src/platform/log.ts'
import { isRefusedStart } from '../../src/platform/refused-start.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { surroundingsOf } from '../../src/surroundings.ts'
import { type App, createServer, ownRoutes } from '../../src/web/index.ts'
import type { TestDatabase } from '../database.ts'
import { demoWorld } from '../demo-world.ts'
import { personAt } from '../sign-in/person.ts'
import { askAt, type Session } from './ask.ts'

/** Every module with its real parts behind a real HTTP server on loopback; the time stands still. Jobs are not worked. */
export const openHouse = async (
  database: TestDatabase,
  /** What a file is called while it is written: a test leads it to a device that is full. */
  files: Parameters<typeof openFolderBlobStore>[1] = {},
) => {
  const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
  const { now } = clock
  const { db, data } = database
  let listener: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined
  const server = createHttpServer((request, response) => void listener(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const settings = readSettings({ PORT: String(port), BASE_URL: url, DERMAGA_DEMO: '1' })
  if (isRefusedStart(settings)) throw settings

  const { signIn, raw } = await openDoors(database.db, { ...settings, demo: true }, data, () => undefined)
  const { modules, sessions } = modulesFor({ db, now, baseUrl: url, demo: demoWorld })
  const blobs = await openFolderBlobStore(join(data, 'blobs'), files)
  const intake = await openIntake({ blobs, pagesFolder: join(data, 'pages') })
  const letters = await openLetters()
  const jobs: Pick<App['jobs'], 'send' | 'counts'> = { send: async () => undefined, counts: async () => [] }
  const app = {
    ...{ db, now, signIn, blobs, intake, letters, jobs, settings: { ...settings, demo: true } },
    journal: createJournal(
      db,
      modules.flatMap(module => module.views ?? []),
      now,
    ),
    log: createLog({ level: 'silent' }),
  } as unknown as App
  const own = ownRoutes({ waitingFor: async () => null })
  const surroundings = surroundingsOf(modules, true)
  const router = createServer({ app, modules, sessions, own, surroundings, isStoreUnreachable })
  const answer = getRequestListener(router.fetch)
  listener = (request, response) =>
    raw?.handles((request.url ?? '/').split('?')[0] ?? '/')
      ? raw.handle(request, response)
      : answer(request, response)
  const accounts = new Map(await seedPeople(app))

  const { ask, tokenOf } = askAt(url)

  return {
    ...{ app, url, clock, data, modules, own, ask, tokenOf },
    accountOf: (id: string): string => accounts.get(id)?.id ?? '',
    /** Signs a demo person in through the sign-in provider. */
    signIn: async (id: string): Promise<Session> => {
      const person = personAt({ url })
      await person.becomes(id)
      return tokenOf(`dermaga=${person.session()}`)
    },
    /** Another session of the same person, as on a second device. */
    secondSession: async (id: string): Promise<Session> => {
      const account = accounts.get(id)
      if (account === undefined) throw new Error(id)
      const role = demoPeople.find(each => each.id === id)?.role ?? 'citizen'
      const door = role === 'citizen' ? 'citizen' : 'officer'
      const token = await startSession(app, { account, door, acr: null, before: null, browser: 'Firefox' })
      return tokenOf(`dermaga=${token}`)
    },
    /** A citizen who is none of the demo people. */
    openCitizen: async (id: string, name: string): Promise<void> => {
      const known = { issuer: demoIssuers(url).citizens, subject: id, name, email: null }
      accounts.set(id, await openAccount(app, known, 'appointment'))
    },
    stop: async () => {
      intake.close()
      letters.stop()
      await new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
