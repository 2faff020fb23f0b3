import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createJournal, verifyJournal } from '../src/journal/index.ts'
import { heldRoles, printedDetails, rolesView } from '../src/modules/access/index.ts'
import { standingClock } from '../src/platform/clock.ts'
import type { App } from '../src/web/index.ts'
import { useDatabase } from '../tests/database.ts'
import { demoAccount } from './demo-account.ts'
import { demoPeople } from './people.ts'
import { renewDelegation, seedPeople } from './seed-people.ts'
import { demoSigners } from './signers.ts'

const database = useDatabase({ modules: ['journal', 'missions', 'access'] })

const seeded = async () => {
  const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
  const { db } = database()
  const journal = createJournal(db, [rolesView], clock.now)
  const settings = { baseUrl: 'http://localhost:8080' } as App['settings']
  const app = { db, journal, now: clock.now, settings }
  return { app, clock, accounts: await seedPeople(app) }
}

test('the demo people hold the roles that the papers say, by the same verbs as anywhere', async () => {
  const { app, accounts } = await seeded()
  for (const { id, role, mission } of demoPeople) {
    const held = await heldRoles(app.db, accounts.get(id)?.id ?? '', app.now())
    const own = held.filter(each => each.delegatedBy === null).map(each => [each.role, each.mission])
    expect([id, own]).toEqual([id, role === 'citizen' ? [] : [[role, mission]]])
  }
  expect((await verifyJournal(app.db)).breaches).toEqual([])
})

test('seeding twice appoints nobody twice', async () => {
  const { app } = await seeded()
  const count = async () => (await verifyJournal(app.db)).facts
  const before = await count()
  await seedPeople(app)
  expect(await count()).toBe(before)
})

test('under the letters of Ratna and Arif stand a position and a staff number, recorded once', async () => {
  const { app, accounts } = await seeded()
  const mission = 'kbri-kuala-lumpur'
  for (const id of ['ratna', 'arif'] as const) {
    const asked = { account: accounts.get(id)?.id ?? '', mission, day: '2026-11-24' }
    expect(await printedDetails(app, asked)).toEqual(demoSigners[id])
  }
  await seedPeople(app)
  expect(await app.journal.read(`signers-${mission}`)).toHaveLength(2)
})

test('who fills the store for another address finds the same people, and leaves them where they are', async () => {
  const { app, accounts } = await seeded()
  const settings = { baseUrl: 'http://localhost:18080' } as App['settings']
  expect([...(await seedPeople({ ...app, settings }))]).toEqual([...accounts])
  const all = await sql`select 1 from access.accounts`.execute(app.db)
  expect(all.rows).toHaveLength(demoPeople.length)
})

test('two that fill a new store for two addresses at once open each person’s account once', async () => {
  const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
  const { db } = database()
  const app = { db, journal: createJournal(db, [rolesView], clock.now), now: clock.now }
  const at = (port: number) =>
    demoAccount(
      { ...app, settings: { baseUrl: `http://localhost:${port}` } as App['settings'] },
      'citizens',
      { subject: 'tono', name: 'Tono', email: null },
      'sign-in',
    )
  const opened = await Promise.all([8080, 18080, 28080].map(at))
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
})

test('Arif’s delegation is renewed before its thirty days end, without a gap', async () => {
  const { app, clock, accounts } = await seeded()
  const day = 86_400_000
  const lent = async () =>
    (await heldRoles(app.db, accounts.get('arif')?.id ?? '', app.now())).filter(
      each => each.delegatedBy !== null,
    )
  expect(await lent()).toMatchObject([{ role: 'head-of-mission', from: '2026-11-24', to: '2026-12-23' }])
  // Nothing yet after ten days; renewed a week before the end, so that no morning begins without it.
  for (const [days, loans] of [
    [10, 1],
    [12, 1],
    [1, 2],
    [5, 2],
    [1, 2],
    [15, 2],
    [10, 3],
  ] as const) {
    clock.move(days * day)
    await renewDelegation(app)
    const ever = await sql`select 1 from access.roles where delegated_by is not null`.execute(app.db)
    expect([(await lent()).length, ever.rows.length]).toEqual([1, loans])
  }
})
