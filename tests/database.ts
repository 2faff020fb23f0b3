import { rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe } from 'vitest'
import { openDatabase, type Store } from '../src/platform/database/index.ts'
import { type Answer, type Ask, brokerVariable } from './stores/broker-protocol.ts'
import type { TestStore } from './stores/test-server.ts'
import type { TestPlace } from './stores/test-stores.ts'

export type { TestStore } from './stores/test-server.ts'

/** A migrated, empty database of its own; `url` opens it from another process too, `data` is its folder for files. */
export type TestDatabase = Store & { url: string }

export type TestDatabaseOptions = {
  store?: TestStore
  /** Only these modules' tables (`journal`, `web`, `missions` …); all of them where left out. */
  modules?: readonly string[]
  max?: number
}

const askBroker = (ask: Ask): Promise<TestPlace> =>
  new Promise((resolve, reject) => {
    const address = process.env[brokerVariable]
    if (!address) return reject(new Error('Test databases are handed out under vitest.config.ts only'))
    const socket = createConnection(address)
    socket.on('error', reject)
    socket.write(`${JSON.stringify(ask)}\n`)
    createInterface(socket).on('line', line => {
      const answer: Answer = JSON.parse(line)
      if ('fault' in answer) reject(new Error(answer.fault))
      else resolve(answer)
    })
  })

/** Makes one database; `close` ends and drops it. Rather use `useDatabase` or `onBothStores`, which close it. */
export const makeDatabase = async (options: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const { store = 'embedded', modules = null, max = 5 } = options
  const { name, url, data } = await askBroker({ do: 'create', store, modules })
  const opened = await openDatabase({ databaseUrl: url, data }, { max })
  const close = async () => {
    await opened.close()
    await askBroker({ do: 'drop', store, name })
    await rm(data, { recursive: true, force: true })
  }
  return { ...opened, url, close }
}

/** A database for the tests of one file or describe: made before them, dropped after them. */
export const useDatabase = (options: TestDatabaseOptions = {}): (() => TestDatabase) => {
  let made: TestDatabase | null = null
  beforeAll(async () => {
    made = await makeDatabase(options)
  })
  afterAll(() => made?.close())
  return () => {
    if (!made) throw new Error('The database is there from the first test on, not before')
    return made
  }
}

/** The same tests on both kinds of server: what holds on one must hold on the other. */
export const onBothStores = (
  define: (store: TestStore, database: () => TestDatabase) => void,
  options: Omit<TestDatabaseOptions, 'store'> = {},
): void => {
  for (const store of ['embedded', 'separate'] as const) {
    describe(`on the ${store} server`, () => define(store, useDatabase({ ...options, store })))
  }
}
