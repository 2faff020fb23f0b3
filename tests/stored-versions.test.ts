import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { rebuildView, verifyJournal } from '../src/journal/index.ts'
import { migrationSources } from '../src/migration-sources.ts'
import { claimStore, migrate } from '../src/platform/database/index.ts'
import { version } from '../src/version.ts'
import type { SignedIn } from '../src/web/index.ts'
import { onBothStores, type TestDatabase, useDatabase } from './database.ts'
import { dumpStore, loadStore } from './stores/dump-store.ts'
import { openWorld } from './world.ts'

const folder = join(import.meta.dirname, 'fixtures')
const now = '2026-11-24T02:00:00.000Z'
const mission = 'kbri-kuala-lumpur'

const stored = readdirSync(folder).filter(name => /^store-\d+\.\d+\.\d+\.sql\.gz$/.test(name))

const budiOf = async ({ db }: TestDatabase): Promise<SignedIn> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from access.accounts where subject = 'budi'`.execute(db)
  const { id, name } = rows[0] ?? { id: '', name: '' }
  const held = { role: 'officer', mission, from: '2026-01-01', to: null, delegatedBy: null } as const
  return { party: 'mission', id, name, role: 'officer', mission, held: [held], session: 'session-budi' }
}

const rowsOf = async ({ db }: TestDatabase, table: string): Promise<readonly string[]> => {
  const found = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.raw(table)} t order by 1`.execute(db)
  return found.rows.map(({ row }) => row)
}

// `npm run fixture` keeps a store as this version makes it, for all later ones to open.
if (process.env.KEEP_STORE !== undefined) {
  describe('this version’s own store', () => {
    const database = useDatabase({ modules: [] })

    test('is filled and kept', { timeout: 240_000 }, async () => {
      const { db } = database()
      await claimStore(db, { demo: true, embedded: true, loopback: true, version })
      await migrate(db, migrationSources())
      const world = await openWorld(database(), now, {})
      await world.seed()
      await world.close()
      const dumped = await dumpStore(db)
      expect(dumped.byteLength).toBeLessThan(300_000)
      writeFileSync(join(folder, `store-${version}.sql.gz`), dumped)
    })
  })
}

test('a store of this version is kept', () => {
  expect(stored).toContain(`store-${version}.sql.gz`)
})

describe.each(stored)('%s, opened by this version', name => {
  onBothStores(
    (_store, database) => {
      test('is migrated, verified and read as it was left', async () => {
        const { db } = database()
        await loadStore(db, readFileSync(join(folder, name)))
        await migrate(db, migrationSources())
        expect(await migrate(db, migrationSources())).toEqual([])
        const claim = { demo: true, embedded: false, loopback: true, version }
        expect(await claimStore(db, claim)).toBe('demo')

        const { facts, breaches } = await verifyJournal(db)
        expect([facts > 500, breaches]).toEqual([true, []])

        const world = await openWorld(database(), now, { budi: await budiOf(database()) })
        for (const view of world.views) {
          const before = await rowsOf(database(), view.table)
          await rebuildView(world.app.journal, view)
          expect([view.name, await rowsOf(database(), view.table)]).toEqual([view.name, before])
        }

        const { rows } = await sql<{ id: string; number: string }>`
          select id, number from applications.files
          where mission = ${mission} and service = 'passport-replacement' and status = 'complete'
          order by order_at limit 1`.execute(db)
        const file = await world.get('budi', `/desk/applications/${rows[0]?.id}`)
        expect([file.status, file.text.includes(rows[0]?.number ?? 'none')]).toEqual([200, true])
        expect((await world.get('budi', '/desk')).text).toContain(rows[0]?.number)
        await world.close()
      })
    },
    { modules: [] },
  )
})
