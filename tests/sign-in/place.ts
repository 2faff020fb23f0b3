import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { seedPeople } from '../../seeds/seed-people.ts'
import { openDoors } from '../../src/demo-world.ts'
import { createJournal } from '../../src/journal/index.ts'
import { accessModule } from '../../src/modules/access/index.ts'
import { standingClock } from '../../src/platform/clock.ts'
import { createLog } from '../../src/platform/log.ts'
import { isRefusedStart } from '../../src/platform/refused-start.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { surroundingsOf } from '../../src/surroundings.ts'
import { type App, createServer, json, type Module } from '../../src/web/index.ts'
import type { TestDatabase } from '../database.ts'
import { demoWorld } from '../demo-world.ts'

/** Pages that people come back to after signing in, and one form that says what it was sent. */
const counter: Module = {
  name: 'counter',
  routes: [
    ...['/me', '/desk'].map(path => ({
      ...({ method: 'GET', path, may: 'signed-in' } as const),
      handler: ({ page }: Parameters<NonNullable<Module['routes']>[number]['handler']>[0]) =>
        page({ title: { id: 'Beranda', en: 'Home' }, body: 'home' }),
    })),
    {
      method: 'POST',
      path: '/notes',
      may: 'citizen',
      maxBytes: 100_000,
      handler: ({ form }) => {
        const { _csrf: _, ...fields } = form.fields
        return json({ fields })
      },
    },
  ],
}

/**
 * Sessions and sign-in as they run, with the demo's two real providers, on loopback. The clock is the test's; `wants`
 * names assurance classes that an officer's sign-in must carry in place of the demo's own.
 */
export const openPlace = async (database: TestDatabase, wants: { acr?: string } = {}) => {
  const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
  const data = await mkdtemp(join(tmpdir(), 'dermaga-sign-in-'))
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined
  const server = createHttpServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`

  const read = readSettings({
    ...{ PORT: String(port), BASE_URL: url, DERMAGA_DEMO: '1' },
    ...(wants.acr === undefined
      ? {}
      : {
          OIDC_OFFICER_ISSUER: `${url}/demo/officers`,
          OIDC_OFFICER_CLIENT_ID: 'dermaga',
          OIDC_OFFICER_ACR: wants.acr,
        }),
  })
  if (isRefusedStart(read)) throw read
  const settings = { ...read, demo: true }
  const { db } = database
  const { now } = clock
  const { signIn, raw } = await openDoors(db, settings, data, () => undefined)
  const access = accessModule({ db, now, baseUrl: url, demo: demoWorld })
  const modules = [access, counter]
  const journal = createJournal(db, access.views ?? [], now)
  const logged: string[] = []
  const log = createLog({ to: { write: line => void logged.push(line) } })
  const app = { settings, db, journal, now, signIn, log } as unknown as App
  const router = createServer({
    ...{ app, modules, sessions: access.sessions, own: [], isStoreUnreachable: () => false },
    surroundings: surroundingsOf(modules, true),
  })
  const listener = getRequestListener(router.fetch)
  answer = (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    return raw?.handles(path) ? raw.handle(request, response) : listener(request, response)
  }
  const accounts = await seedPeople(app)
  return {
    app,
    /** What an operator would read. */
    logged,
    url,
    clock,
    /** The account of a demo person. */
    accountOf: (id: string): string => accounts.get(id)?.id ?? '',
    stop: async () => {
      await new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type Place = Awaited<ReturnType<typeof openPlace>>
