import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import { personAt } from './sign-in/person.ts'
import { openPlace } from './sign-in/place.ts'

const database = useDatabase({ modules: ['journal', 'web', 'missions', 'access'] })

test('one demo world, served at two addresses: everybody is the same at both, with their role', async () => {
  const places = [await openPlace(database()), await openPlace(database())] as const
  const [one, other] = places
  const visitors = []
  for (const place of [one, other, one]) {
    for (const [person, path] of [
      ['budi', '/desk'],
      ['nur', '/me'],
    ] as const) {
      const visitor = personAt(place)
      expect([person, await visitor.becomes(person)]).toEqual([person, { path, status: 200 }])
      visitors.push(visitor)
    }
  }
  // Signing in at one address signs nobody out at the other.
  for (const visitor of visitors) expect((await visitor.open('/api/v1/session')).status).toBe(200)
  const { rows } = await sql<{ account: string }>`
    select distinct account from access.sessions`.execute(database().db)
  const known = [one.accountOf('budi'), one.accountOf('nur')]
  expect(rows.map(({ account }) => account).sort()).toEqual(known.sort())
  for (const place of places) await place.stop()
})
