import { expect, test } from 'vitest'
import { createJournal } from '../src/journal/index.ts'
import { findAccount, openAccount } from '../src/modules/access/index.ts'
import { demoIssuers } from '../src/modules/interop/index.ts'
import { standingClock } from '../src/platform/clock.ts'
import type { App } from '../src/web/index.ts'
import { useDatabase } from '../tests/database.ts'
import { demoAccount } from './demo-account.ts'
import { moveDemoAccounts } from './move-demo-accounts.ts'

const database = useDatabase({ modules: ['journal', 'missions', 'access'] })

const [here, there] = ['http://localhost:8080', 'http://localhost:18080']
const issuerAt = (baseUrl: string) => demoIssuers(baseUrl).citizens

const world = () => {
  const { db } = database()
  const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
  const settings = { baseUrl: here } as App['settings']
  const app = { db, journal: createJournal(db, [], clock.now), now: clock.now, settings }
  const idAt = async (baseUrl: string, subject: string) =>
    (await findAccount(db, { issuer: issuerAt(baseUrl), subject }))?.id ?? null
  return {
    ...{ app, db, clock, idAt },
    open: async (subject: string) =>
      (await demoAccount(app, 'citizens', { subject, name: subject, email: null }, 'sign-in')).id,
  }
}

test('people go by the provider’s name at the address where the world is served, and back', async () => {
  const { db, open, idAt } = world()
  const [sari, hasan] = [await open('sari'), await open('hasan')]
  await moveDemoAccounts(db, issuerAt(there))
  expect(await Promise.all([idAt(there, 'sari'), idAt(there, 'hasan')])).toEqual([sari, hasan])
  expect(await idAt(here, 'sari')).toBeNull()
  await moveDemoAccounts(db, issuerAt(here))
  expect(await Promise.all([idAt(here, 'sari'), idAt(here, 'hasan')])).toEqual([sari, hasan])
})

test('one who comes in at another address takes nobody else along', async () => {
  const { db, open, idAt } = world()
  const [joko, maya] = [await open('joko'), await open('maya')]
  await moveDemoAccounts(db, issuerAt(there), 'joko')
  expect(await Promise.all([idAt(there, 'joko'), idAt(here, 'maya')])).toEqual([joko, maya])
})

test('Nur, who signed in at the other address meanwhile, is the one with the requests again', async () => {
  const { app, db, clock, open, idAt } = world()
  const nur = await open('nur')
  clock.move(60_000)
  const known = { issuer: issuerAt(there), subject: 'nur', name: 'Nur', email: null }
  const empty = await openAccount(app, known, 'sign-in')
  expect(empty.id).not.toBe(nur)
  for (const baseUrl of [there, here, there]) {
    await moveDemoAccounts(db, issuerAt(baseUrl))
    expect(await idAt(baseUrl, 'nur')).toBe(nur)
  }
})

test('two that are started at once on two addresses leave everybody one account', async () => {
  const { db, open, idAt } = world()
  const wati = await open('wati')
  await Promise.all([there, here, there, here].map(baseUrl => moveDemoAccounts(db, issuerAt(baseUrl))))
  const found = await Promise.all([idAt(here, 'wati'), idAt(there, 'wati')])
  expect(found.filter(id => id !== null)).toEqual([wati])
})
