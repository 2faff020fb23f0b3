import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../../../tests/database.ts'
import { claimStore } from './index.ts'

const database = useDatabase({ modules: [] })
const claim = { demo: null, embedded: true, loopback: true, version: '0.1.0' }
const network = { ...claim, loopback: false }

beforeEach(() => sql.raw('drop schema if exists platform cascade').execute(database().db))

test('a new embedded store becomes the demo, a new store on a server a real one', async () => {
  expect(await claimStore(database().db, claim)).toBe('demo')
  await sql.raw('drop schema platform cascade').execute(database().db)
  expect(await claimStore(database().db, { ...claim, embedded: false })).toBe('real')
})

test('what a store is was decided when it was new, and is remembered', async () => {
  const { db } = database()
  expect(await claimStore(db, { ...claim, demo: false })).toBe('real')
  expect(await claimStore(db, claim)).toBe('real')
  expect(await claimStore(db, network)).toBe('real')
})

test('a demo store never opens as a real one', async () => {
  const { db } = database()
  await claimStore(db, claim)
  await expect(claimStore(db, { ...claim, demo: false })).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining('holds the demo'),
  })
})

test('on a server of one’s own the demo is off unless DERMAGA_DEMO=1 asks for it', async () => {
  const { db } = database()
  const server = { ...claim, embedded: false }
  await claimStore(db, { ...server, demo: true })
  await expect(claimStore(db, server)).rejects.toMatchObject({
    exit: 2,
    message: expect.stringContaining('Set DERMAGA_DEMO=1 to open it as the demo'),
  })
  expect(await claimStore(db, { ...server, demo: true })).toBe('demo')
})

test('a real store never opens as demo', async () => {
  const { db } = database()
  await claimStore(db, { ...claim, demo: false })
  await expect(claimStore(db, { ...claim, demo: true })).rejects.toThrow(/is a real one/)
})

test('a demo store is not shown to the network, whether asked for or found', async () => {
  const { db } = database()
  await expect(claimStore(db, { ...network, demo: true })).rejects.toThrow(/must be loopback/)
  await expect(claimStore(db, network)).rejects.toThrow(/must be loopback/)
  await claimStore(db, claim)
  await expect(claimStore(db, network)).rejects.toThrow(/must be loopback/)
})

test('two starts at once agree on what the store is', async () => {
  const { db } = database()
  const kinds = await Promise.all([claimStore(db, claim), claimStore(db, claim), claimStore(db, claim)])
  expect(new Set(kinds)).toEqual(new Set(['demo']))
})
