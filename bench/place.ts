import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createJournal, type Journal } from '../src/journal/index.ts'
import { migrationSources } from '../src/migration-sources.ts'
import { modulesFor } from '../src/modules.ts'
import { migrate, openDatabase, type Store } from '../src/platform/database/index.ts'
import { startTestServer, type TestServer } from '../tests/stores/test-server.ts'

/** The base address that the platform under measure is told; its port is ours alone. */
export const port = 18_100
export const baseUrl = `http://localhost:${port}`

/** A real PostgreSQL that writes to disk, with an empty store of the platform in it; all of it goes with `close`. */
export type Place = {
  readonly folder: string
  readonly server: TestServer
  readonly store: Store
  readonly journal: Journal
  /** The server's superuser in the store's database: logging and statistics are his to switch. */
  readonly admin: pg.Client
  readonly url: string
  close(): Promise<void>
}

const database = 'dermaga'

export const openPlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'dermaga-bench-'))
  await chmod(folder, 0o711)
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    const server = await startTestServer('separate', folder, true)
    endings.push(() => server.stop())
    const admin = new pg.Client({ connectionString: server.urlOf(database, 'postgres') })
    admin.on('error', () => undefined)
    await admin.connect()
    endings.push(() => admin.end())
    const url = server.urlOf(database)
    const store = await openDatabase(
      { databaseUrl: url, data: join(folder, 'data') },
      { name: 'bench', max: 4 },
    )
    endings.push(() => store.close())
    await migrate(store.db, migrationSources())
    const now = () => new Date()
    const { modules } = modulesFor({ db: store.db, now, baseUrl, demo: null })
    const views = modules.flatMap(module => module.views ?? [])
    const journal = createJournal(store.db, views, now)
    return { folder, server, store, journal, admin, url, close }
  } catch (fault) {
    await close()
    throw fault
  }
}
