import { join, resolve } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Phrase } from '../../kernel/index.ts'
import { checkServer } from './check-server.ts'
import { findDataFolder } from './embedded/data-folder.ts'
import { findDatabaseUser } from './embedded/database-user.ts'
import { owner } from './embedded/make-owner.ts'
import { type Embedded, startEmbedded } from './embedded/start-embedded.ts'
import { type Connect, openPool } from './open-pool.ts'
import { connectPatiently } from './patient-pool.ts'
import { prepared } from './prepared-client.ts'

export type Db = Kysely<unknown>

/** What this part needs to know of the settings. */
export type StoreSettings = {
  /** An operator's own PostgreSQL; null: the one that comes with the project. */
  databaseUrl: string | null
  /** DERMAGA_DATA, as given. */
  data: string | null
}

export type OpenOptions = {
  /** Told what the person who starts the platform should know. */
  tell?: (sentence: Phrase) => void
  name?: string
  max?: number
  /** Whether a store that is not there may be made; else it is refused, and no folder is made. */
  mayMake?: boolean
  /** The project's folder; `.dermaga` lies in it. */
  root?: string
}

/** An open store: its connections, the folder for files and keys, and the end of it all. */
export type Store = {
  kind: 'embedded' | 'server'
  pool: pg.Pool
  db: Db
  /** A connection for those who speak to the driver itself; waits out a restart of the server. Release it. */
  connect(): Promise<pg.PoolClient>
  /** The folder for files and keys. */
  data: string
  /** Ends the connections, and the embedded server if this start began it, or a killed one did and nobody uses it. */
  close(): Promise<void>
}

export const projectRoot = join(import.meta.dirname, '../../..')

/** Opens the store that the settings name, starting the embedded server where they name none. */
export const openDatabase = async (settings: StoreSettings, options: OpenOptions = {}): Promise<Store> => {
  const { tell = () => undefined, root = projectRoot, mayMake = true } = options
  const ask = { data: settings.data, root, mayMake }
  if (settings.databaseUrl !== null) {
    // The store is the database then, and who makes none keeps no files beside it either.
    const beside = resolve(settings.data ?? join(root, '.dermaga'))
    const folder = mayMake ? (await findDataFolder(ask, null)).folder : beside
    return open({ connectionString: settings.databaseUrl }, null, folder, options)
  }
  const user = await findDatabaseUser()
  const { folder } = await findDataFolder(ask, user)
  tell(keptIn(folder))
  const embedded = await startEmbedded(folder, user)
  return open({ ...embedded.address, user: owner, database: owner }, embedded, folder, options)
}

const open = async (
  reach: Connect,
  embedded: Embedded | null,
  data: string,
  { tell = () => undefined, name = 'dermaga', max = 10 }: OpenOptions,
): Promise<Store> => {
  let isClosing = false
  const revive = once(async () => {
    // Its last connections tell us that our own server goes down; we know.
    if (isClosing) return
    const before = embedded?.pid()
    await embedded?.revive()
    if (embedded && embedded.pid() !== before) tell(startedAgain)
  })
  const pool = openPool(reach, { name, max, lost: () => void revive() })
  const connect = () => connectPatiently(pool, revive)
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => prepared(await connect()),
        end: () => pool.end(),
      },
    }),
  })
  const close = async () => {
    isClosing = true
    if (!pool.ending) await pool.end()
    await revive.idle()
    await embedded?.stop()
  }
  await checkServer(pool, reach).catch(async fault => {
    await close()
    throw fault
  })
  return { kind: embedded ? 'embedded' : 'server', pool, db, connect, data, close }
}

/** Many lost connections ask for one revival; a failed one is tried again by whoever asks next. */
const once = (work: () => Promise<void>): (() => Promise<void>) & { idle(): Promise<void> } => {
  let running: Promise<void> | null = null
  const run = () => {
    running ??= work()
      .catch(() => undefined)
      .finally(() => {
        running = null
      })
    return running
  }
  return Object.assign(run, { idle: async () => void (await running) })
}

const keptIn = (folder: string): Phrase => ({
  id: `Data disimpan di ${folder}`,
  en: `Data are kept in ${folder}`,
})

const startedAgain: Phrase = {
  id: 'Basis data sempat berhenti dan sudah dijalankan lagi.',
  en: 'The database had stopped and was started again.',
}
