import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../src/platform/database/embedded/free-port.ts'
import { makeDatabase, type TestDatabase } from './database.ts'
import { type PlatformProcess, startProcess, untilReady } from './platform-process.ts'

let database: TestDatabase
let data = ''
let url = ''
const processes: PlatformProcess[] = []

const start = async (role: 'web' | 'worker'): Promise<PlatformProcess> => {
  const started = await startProcess({
    ...{ ROLE: role, PORT: new URL(url).port, BASE_URL: url },
    ...{ DERMAGA_DEMO: '1', DATABASE_URL: database.url, DERMAGA_DATA: data },
  })
  processes.push(started)
  return started
}

const statusAt = (path: string): Promise<number | null> =>
  fetch(`${url}${path}`).then(
    answer => answer.body?.cancel().then(() => answer.status) ?? answer.status,
    () => null,
  )

beforeAll(async () => {
  database = await makeDatabase({ modules: [] })
  data = await mkdtemp(join(tmpdir(), 'dermaga-ready-'))
  url = `http://localhost:${await freePort()}`
})
afterAll(async () => {
  for (const each of processes) await each.stop()
  await database?.close()
  await rm(data, { recursive: true, force: true })
})

test('a web process of a new demo store is ready once a worker has made its people and first files', async () => {
  const web = await start('web')
  await vi.waitFor(async () => expect(await statusAt('/healthz')).toBe(200), {
    timeout: 90_000,
    interval: 100,
  })
  // Its start is over once it has told where it answers.
  await vi.waitFor(() => expect(web.said()).toContain('/demo'), { timeout: 10_000 })
  expect(await statusAt('/readyz')).toBe(503)
  await start('worker')
  await untilReady(web, url, 90)
  const { rows } = await sql<{ files: number; people: number }>`
    select (select count(*)::int from applications.files) as files,
      (select count(*)::int from access.accounts) as people`.execute(database.db)
  expect(rows[0]?.files).toBeGreaterThanOrEqual(5)
  expect(rows[0]?.people).toBeGreaterThanOrEqual(5)
}, 240_000)
