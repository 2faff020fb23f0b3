import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrationSources } from '../../src/migration-sources.ts'
import { migrate, openDatabase } from '../../src/platform/database/index.ts'
import { startTestServer, type TestServer, type TestStore } from './test-server.ts'

/** `data`: a folder for the files of that database's platform. */
export type TestPlace = { name: string; url: string; data: string }

type Running = { server: TestServer; admin: pg.Client; templates: Map<string, Promise<string>> }

export type TestStores = {
  create(store: TestStore, modules: readonly string[] | null): Promise<TestPlace>
  drop(store: TestStore, name: string): Promise<void>
  stop(): Promise<void>
}

const newName = (kind: string): string => `${kind}_${randomBytes(6).toString('hex')}`

/** The server itself may be cleaning up there, whom the owner of a database cannot send away: it is soon done. */
const isServerAtWork = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError && fault.code === '42501' && fault.message.includes('terminate')

const dropPatiently = async (admin: pg.Client, name: string, tries = 40): Promise<void> => {
  try {
    await admin.query(`drop database if exists ${name} with (force)`)
  } catch (fault) {
    if (!isServerAtWork(fault) || tries === 1) throw fault
    await wait(250)
    await dropPatiently(admin, name, tries - 1)
  }
}

/** The servers of one run, each started once, with a template for each set of modules asked for. */
export const createTestStores = (folder: string): TestStores => {
  const running = new Map<TestStore, Promise<Running>>()
  // One template may be copied by one session at a time, and nobody may be connected to it.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work, work)
    queue = mine.catch(() => undefined)
    return mine
  }

  const start = async (store: TestStore): Promise<Running> => {
    const server = await startTestServer(store, folder)
    const admin = new pg.Client({ connectionString: server.urlOf('dermaga') })
    admin.on('error', () => undefined)
    await admin.connect()
    return { server, admin, templates: new Map() }
  }

  const serverOf = (store: TestStore): Promise<Running> => {
    const found = running.get(store) ?? start(store)
    running.set(store, found)
    return found
  }

  const makeTemplate = async ({ admin, server }: Running, modules: readonly string[] | null) => {
    const name = newName('template')
    await inTurn(() => admin.query(`create database ${name}`))
    const { db, close } = await openDatabase({ databaseUrl: server.urlOf(name), data: folder }, { max: 1 })
    await migrate(db, migrationSources(modules ?? undefined)).finally(close)
    return name
  }

  return {
    create: async (store, modules) => {
      const { admin, server, templates } = await serverOf(store)
      const key = JSON.stringify(modules)
      const template = templates.get(key) ?? makeTemplate({ admin, server, templates }, modules)
      templates.set(key, template)
      const name = newName('test')
      const from = await template
      await inTurn(() => admin.query(`create database ${name} template ${from}`))
      return { name, url: server.urlOf(name), data: await mkdtemp(join(folder, 'data-')) }
    },
    drop: async (store, name) => {
      const { admin } = await serverOf(store)
      await inTurn(() => dropPatiently(admin, name))
    },
    stop: async () => {
      for (const starting of running.values()) {
        const { admin, server } = await starting
        await admin.end().catch(() => undefined)
        await server.stop()
      }
    },
  }
}
