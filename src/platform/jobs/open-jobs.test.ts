import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { onBothStores } from '../../../tests/database.ts'
import type { Db, Store } from '../database/index.ts'
import { type Job, type Jobs, openJobs } from './index.ts'

const opened: Jobs[] = []
const open = async (store: Store, jobs: readonly Job[]): Promise<Jobs> => {
  const made = await openJobs(store, { pollSeconds: 0.5, watchSeconds: 1 })
  opened.push(made)
  await made.declare(jobs)
  return made
}
afterEach(async () => {
  for (const each of opened.splice(0)) await each.stop()
})

const recorder = (name: string, more: Partial<Job> = {}) => {
  const done: unknown[] = []
  const job: Job = { name, handle: async data => void done.push(data), ...more }
  return { done, job }
}

const send = (db: Db, jobs: Jobs, name: string, data: Record<string, string>, singletonKey?: string) =>
  db
    .transaction()
    .execute(tx => jobs.send(tx, name, data, singletonKey === undefined ? {} : { singletonKey }))

onBothStores(
  (_store, database) => {
    test('a letter asked for in a transaction is written after it', async () => {
      const { db } = database()
      const { done, job } = recorder('write-letter')
      const jobs = await open(database(), [job])
      await send(db, jobs, 'write-letter', { letter: 'one' })
      expect((await jobs.counts()).find(each => each.name === 'write-letter')?.waiting).toBe(1)
      await jobs.work()
      await vi.waitFor(() => expect(done).toEqual([{ letter: 'one' }]), 10_000)
      await vi.waitFor(async () => expect((await jobs.counts())[0]).toMatchObject({ waiting: 0, active: 0 }))
    })

    test('a transaction that is rolled back has asked for nothing', async () => {
      const { db } = database()
      const { done, job } = recorder('never-asked')
      const jobs = await open(database(), [job])
      await jobs.work()
      const undone = db.transaction().execute(async tx => {
        await jobs.send(tx, 'never-asked', { letter: 'one' })
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      await wait(1200)
      expect(done).toEqual([])
      expect((await jobs.counts()).find(each => each.name === 'never-asked')).toBeUndefined()
    })

    test('one in all: asked for again while it waits or is in hand, it is done once; afterwards anew', async () => {
      const { db } = database()
      let finish: () => void = () => undefined
      const handled: unknown[] = []
      const job: Job = {
        name: 'fill-history',
        oneInAll: true,
        handle: data => {
          handled.push(data)
          return new Promise<void>(done => {
            finish = done
          })
        },
      }
      const jobs = await open(database(), [job])
      expect(await jobs.lastOf('fill-history')).toBe(null)
      await send(db, jobs, 'fill-history', { ask: 'first' })
      await send(db, jobs, 'fill-history', { ask: 'while it waits' })
      expect(await jobs.lastOf('fill-history')).toBe('created')
      await jobs.work()
      await vi.waitFor(() => expect(handled).toHaveLength(1), 10_000)
      await send(db, jobs, 'fill-history', { ask: 'while it is in hand' })
      expect(await jobs.lastOf('fill-history')).toBe('active')
      finish()
      await vi.waitFor(async () => expect(await jobs.lastOf('fill-history')).toBe('completed'), 10_000)
      await send(db, jobs, 'fill-history', { ask: 'afterwards' })
      await vi.waitFor(() => expect(handled).toEqual([{ ask: 'first' }, { ask: 'afterwards' }]), 10_000)
      finish()
    })

    test('a long work is broken off when the process is asked to stop, and done again by the next', async () => {
      const { db } = database()
      const begun = vi.fn()
      const long: Job = {
        name: 'long-work',
        handle: (_data, signal) =>
          new Promise<void>((_done, reject) => {
            begun()
            signal.addEventListener('abort', () => reject(signal.reason))
          }),
      }
      const jobs = await open(database(), [long])
      await send(db, jobs, 'long-work', {})
      await jobs.work()
      await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 10_000)
      const asked = Date.now()
      await jobs.stop()
      expect(Date.now() - asked).toBeLessThan(5_000)
      const { done, job } = recorder('long-work')
      const next = await open(database(), [job])
      await next.work()
      await vi.waitFor(() => expect(done).toEqual([{}]), 15_000)
    })

    test('many asked at once are worked off without a pause between them', async () => {
      const { db } = database()
      const { done, job } = recorder('stamp')
      const jobs = await open(database(), [job])
      await db.transaction().execute(async tx => {
        for (let n = 0; n < 40; n += 1) await jobs.send(tx, 'stamp', { n })
      })
      const started = Date.now()
      await jobs.work()
      await vi.waitFor(() => expect(done).toHaveLength(40), 15_000)
      // With a pause of half a second after each, forty would take twenty.
      expect(Date.now() - started).toBeLessThan(12_000)
    })

    test('a try that fails is made again', async () => {
      const { db } = database()
      let tries = 0
      const job: Job = {
        name: 'call-billing',
        handle: async () => {
          tries += 1
          if (tries === 1) throw new Error('the billing office is down')
        },
      }
      const jobs = await open(database(), [job])
      await jobs.work()
      await send(db, jobs, 'call-billing', {})
      await vi.waitFor(() => expect(tries).toBe(2), 15_000)
    })

    test('work given up after its last try is counted, not forgotten', async () => {
      const { db } = database()
      const handle = () => Promise.reject(new Error('never'))
      const jobs = await open(database(), [{ name: 'hopeless', retryLimit: 0, handle }])
      await jobs.work()
      await send(db, jobs, 'hopeless', {})
      await vi.waitFor(
        async () =>
          expect(await jobs.counts()).toContainEqual({ name: 'hopeless', waiting: 0, active: 0, failed: 1 }),
        10_000,
      )
    })

    test('what was asked twice with one key waits once', async () => {
      const { db } = database()
      const { done, job } = recorder('renew-demo', { oneWaiting: true })
      const jobs = await open(database(), [job])
      await send(db, jobs, 'renew-demo', { day: 'monday' }, 'a')
      await send(db, jobs, 'renew-demo', { day: 'tuesday' }, 'a')
      await send(db, jobs, 'renew-demo', { day: 'monday' }, 'b')
      await jobs.work()
      await vi.waitFor(() => expect(done).toEqual([{ day: 'monday' }, { day: 'monday' }]), 10_000)
    })

    test('two processes that start at once share the queues, and each job is done once', async () => {
      const { db } = database()
      await sql.raw('drop schema if exists jobs cascade').execute(db)
      const { done, job } = recorder('shared')
      const both = await Promise.all([open(database(), [job]), open(database(), [job])])
      for (const jobs of both) await jobs.work()
      for (const n of ['1', '2', '3', '4', '5', '6']) await send(db, both[0], 'shared', { n })
      await vi.waitFor(() => expect(done).toHaveLength(6), 10_000)
      await wait(700)
      expect(done).toHaveLength(6)
    })
  },
  { modules: [], max: 8 },
)
