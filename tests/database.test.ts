import { existsSync } from 'node:fs'
import { chmod, mkdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { mayBeServerOf, readPostmaster } from '../src/platform/database/embedded/postmaster.ts'
import { makeDatabase, onBothStores } from './database.ts'
import { runPrefix } from './stores/broker-protocol.ts'
import { sweepRuns } from './stores/sweep-runs.ts'
import { startTestServer } from './stores/test-server.ts'

onBothStores((store, database) => {
  test('every test file has tables of its own, migrated and empty', async () => {
    const other = await makeDatabase({ store })
    await sql`insert into platform.store (kind, version) values ('real', '0.1.0')`.execute(other.db)
    const { rows } = await sql`select (select count(*) from platform.store) as claims,
      (select count(*) from journal.facts) as facts,
      (select count(*) from platform.migrations) > 0 as migrated`.execute(database().db)
    expect(rows).toEqual([{ claims: 0, facts: 0, migrated: true }])
    await other.close()
    expect(existsSync(other.data)).toBe(false)
  })

  test('the two kinds of server are reached in two ways', async () => {
    const { rows } = await sql<{
      address: string | null
    }>`select host(inet_server_addr()) as address`.execute(database().db)
    expect(rows[0]?.address ?? null).toBe(
      store === 'separate' || process.platform === 'win32' ? '127.0.0.1' : null,
    )
  })
})

test('the servers of a run that was killed are ended by the next one', async () => {
  const dead = 2_147_483_001
  const folder = join(await realpath(tmpdir()), `${runPrefix}${dead}-left`)
  await mkdir(folder)
  await chmod(folder, 0o711)
  await startTestServer('embedded', folder)
  const cluster = join(folder, 'embedded/postgres')
  const pid = (await readPostmaster(cluster))?.pid ?? 0
  expect(await mayBeServerOf(pid, cluster)).toBe(true)
  await sweepRuns()
  await vi.waitFor(async () => expect(await mayBeServerOf(pid, cluster)).toBe(false), 5000)
  expect(existsSync(folder)).toBe(false)
  await rm(folder, { recursive: true, force: true })
})
