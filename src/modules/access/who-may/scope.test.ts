import * as fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { type HeldRole, type Role, roles, type SignedIn } from '../../../web/index.ts'
import { acts, type ListedAct, type Resource } from './acts.ts'
import { jeddah, kualaLumpur, people } from './people-for-tests.ts'
import { permits } from './permits.ts'
import { scopeOf } from './scope.ts'

const database = useDatabase({ modules: [] })

const missions = [kualaLumpur, jeddah, 'kbri-quito'] as const
const accounts = ['me', 'me-as-citizen', 'somebody'] as const
/** Around the days used below, in zones from Quito to Kuala Lumpur: just before, on and after each midnight. */
const days = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
const moments = fc
  .integer({ min: -6, max: 54 })
  .map(hours => new Date(Date.parse('2026-11-23T12:00:00Z') + hours * 3_600_000))

const role: fc.Arbitrary<HeldRole> = fc
  .record({
    // Those who work with files come often, or too few rows would be permitted to prove anything.
    role: fc.oneof(fc.constantFrom<Role>(...roles), fc.constantFrom<Role>('officer', 'head-of-mission')),
    mission: fc.option(fc.constantFrom<string>(...missions), { nil: null, freq: 6 }),
    from: fc.constantFrom(...days),
    to: fc.option(fc.constantFrom(...days), { nil: null }),
    isLent: fc.boolean(),
  })
  .map(({ isLent, ...each }) => ({ ...each, delegatedBy: isLent ? 'somebody' : null }))

const person: fc.Arbitrary<SignedIn> = fc
  .record({ held: fc.array(role, { maxLength: 4 }), hasCitizenAccount: fc.boolean() })
  .map(({ held, hasCitizenAccount }) => ({
    ...people.budi,
    id: 'me',
    held,
    ...(hasCitizenAccount ? { citizenAccount: 'me-as-citizen' } : {}),
  }))

/** One row for each mission and person there can be: whatever a table holds, each of its rows is one of these. */
const rows = missions.flatMap(mission => accounts.map(account => ({ mission, person: account })))

const listedActs: readonly ListedAct[] = [
  ...acts.Application,
  ...acts.Document,
  ...acts.Register,
  ...acts.Signer,
]

const resourceFor = (act: ListedAct, row: (typeof rows)[number]): Resource => {
  if (acts.Register.some(each => each === act)) return { type: 'Register', mission: row.mission }
  if (acts.Signer.some(each => each === act)) return { type: 'Signer', ...row }
  const type = acts.Document.some(each => each === act) ? 'Document' : 'Application'
  return { type, id: 'x', ...row }
}

/** What each act's scope lets through, for all acts in one query. */
const returned = async (who: SignedIn, now: Date) => {
  const columns = listedActs.map(act => sql`${scopeOf(who, act, now, 'row')} as ${sql.ref(act)}`)
  const found = await sql<Record<string, boolean>>`
    select ${sql.join(columns)}
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, at) => ({ at, ...row })))}::jsonb)
      as row (at int, mission text, person text) order by row.at`.execute(database().db)
  return found.rows
}

describe('lists show exactly what the policies permit', () => {
  test('every row a scope returns is permitted, and every permitted row is returned, whatever roles and days', async () => {
    const judged = { permitted: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(person, moments, async (who, now) => {
        const found = await returned(who, now)
        expect(found).toHaveLength(rows.length)
        rows.forEach((row, at) => {
          const byPolicy = listedActs.filter(act => permits(who, act, resourceFor(act, row), now))
          judged.permitted += byPolicy.length
          judged.refused += listedActs.length - byPolicy.length
          expect(listedActs.filter(act => found[at]?.[act])).toEqual(byPolicy)
        })
      }),
      { numRuns: 60 },
    )
    // A property over nothing but refusals would prove nothing.
    expect(judged.permitted).toBeGreaterThan(100)
    expect(judged.refused).toBeGreaterThan(100)
  }, 120_000)

  test('whoever is not signed in is shown nothing', async () => {
    const scope = scopeOf({ party: 'nobody' }, 'list-files', new Date('2026-11-24T00:00:00Z'), 'row')
    const found =
      await sql`select from (values (${kualaLumpur}, 'sari')) as row (mission, person) where ${scope}`.execute(
        database().db,
      )
    expect(found.rows).toEqual([])
  })
})
