import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { useDatabase } from '../../../tests/database.ts'
import { openJobs } from './index.ts'

const database = useDatabase({ modules: [] })

test('a letter whose writer is killed in the middle is written by the next worker', async () => {
  const { db, url, data } = database()
  const done: unknown[] = []
  const jobs = await openJobs(database(), { watchSeconds: 1, pollSeconds: 0.5 })
  await jobs.declare([{ name: 'write-letter', handle: async data => void done.push(data) }])
  await db.transaction().execute(tx => jobs.send(tx, 'write-letter', { letter: 'one' }))

  const doomed = spawn(process.execPath, [join(import.meta.dirname, 'killed-worker-for-tests.ts'), url, data])
  await once(doomed.stdout, 'data')
  doomed.kill('SIGKILL')
  await once(doomed, 'exit')
  expect(await jobs.counts()).toEqual([{ name: 'write-letter', waiting: 0, active: 1, failed: 0 }])

  // The dead worker's last word is made older than the watch allows, instead of waiting for it.
  await sql`update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute' where name = 'write-letter'`.execute(
    db,
  )
  await jobs.work()
  await vi.waitFor(() => expect(done).toEqual([{ letter: 'one' }]), 20_000)
  await jobs.stop()
})
