import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { serve } from '../../src/main.ts'
import { isRefusedStart } from '../../src/platform/refused-start.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { makeDatabase, type TestStore } from '../database.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** The whole platform with its demo world, on a database of its own and a free port. */
export const startPlatform = async (store: TestStore = 'embedded') => {
  const database = await makeDatabase({ store, modules: [] })
  const data = await mkdtemp(join(tmpdir(), 'dermaga-journey-'))
  const port = await freePort()
  const told: string[] = []
  const settings = readSettings({
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DERMAGA_DATA: data,
    DERMAGA_DEMO: '1',
  })
  if (isRefusedStart(settings)) throw new Error(settings.refusedStart.en)
  const running = await serve(settings, {
    out: text => told.push(text),
    err: text => told.push(text),
    hasReader: async () => true,
    env: {},
  })
  return {
    url: `http://localhost:${port}`,
    told,
    db: database.db,
    /** What the QR code of a request's letter carries; on paper a phone reads it. */
    codeOf: async (path: string): Promise<string> => {
      const found = await sql<{ code: string }>`
        select l.code from documents.letters l join applications.files f on f.document = l.document
        where f.id = ${path.split('/').at(-1)}`.execute(database.db)
      return found.rows[0]?.code ?? ''
    },
    stop: async () => {
      await running.stop()
      await database.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
