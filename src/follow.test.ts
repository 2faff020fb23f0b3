import { expect, test, vi } from 'vitest'
import { useDatabase } from '../tests/database.ts'
import { follow, type Pause } from './follow.ts'
import { createJournal, follower } from './journal/index.ts'
import { type Fact, fact } from './kernel/index.ts'
import { createLog } from './platform/log.ts'

const database = useDatabase({ modules: ['journal'] })

type Rung = Fact<'BellRung', { readonly times: number }>

const ring = (times: number) =>
  createJournal(database().db, [], () => new Date('2026-11-24T02:00:00Z')).write('system:test', entry =>
    entry.append<Rung>({ id: 'bell', mission: null }, [fact('BellRung', { times })], 'any'),
  )

test('a follower that fails keeps no other waiting, is tried again later each time, and then goes on', async () => {
  let isBroken = true
  const heard: number[] = []
  const told: number[] = []
  const broken = follower<Rung>('broken', {
    BellRung: async ({ body }) => {
      if (isBroken) throw new Error('The bell is cracked')
      told.push(body.times)
    },
  })
  const whole = follower<Rung>('whole', {
    BellRung: async ({ body }) => {
      heard.push(body.times)
    },
  })
  const pauses: number[] = []
  const warned: unknown[] = []
  const pause: Pause = ms => {
    pauses.push(ms)
    return new Promise(done => setImmediate(done))
  }
  const log = createLog({ level: 'silent' })
  log.warn = (said: unknown) => warned.push(said)
  await ring(1)
  const following = follow({ db: database().db, log }, [broken, whole], pause)
  await vi.waitFor(() => expect(heard).toEqual([1]))
  await ring(2)
  await vi.waitFor(() => expect(heard).toEqual([1, 2]))
  await vi.waitFor(() => expect(pauses).toContain(8000))
  expect(told).toEqual([])
  expect(warned[0]).toMatchObject({ follower: 'broken', err: { message: 'The bell is cracked' }, faults: 1 })
  isBroken = false
  await vi.waitFor(() => expect(told).toEqual([1, 2]))
  await following.stop()
  expect(heard).toEqual([1, 2])
  const long = pauses.filter(ms => ms > 500)
  expect(long).toEqual(long.toSorted((a, b) => a - b))
  expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000)
})

test('followers end at once when asked to, also in the middle of a pause', async () => {
  const log = createLog({ level: 'silent' })
  const failing = follower<Rung>('failing', { BellRung: () => Promise.reject(new Error('No')) })
  let warnings = 0
  log.warn = () => void warnings++
  const following = follow({ db: database().db, log }, [failing])
  await vi.waitFor(() => expect(warnings).toBeGreaterThan(0), 10_000)
  const asked = performance.now()
  await following.stop()
  expect(performance.now() - asked).toBeLessThan(400)
})
