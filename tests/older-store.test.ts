import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationSources } from '../src/migration-sources.ts'
import { claimStore, type MigrationSource, migrate } from '../src/platform/database/index.ts'
import { onBothStores, type TestDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')

const joko = '--issuer https://masuk.example --subject joko --role ministry-administrator'
const others = [
  'journal head',
  'journal verify',
  'journal export',
  'journal rebuild',
  'role list',
  `role grant ${joko} --from 2026-01-01`,
  `role end ${joko}`,
  'session end --everybody',
]

let folder = ''
let newest = ''
/** What a build knows that lacks the newest file of the journal. */
let older: readonly MigrationSource[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'older-store-'))
  const journal = migrationSources().find(({ module }) => module === 'journal')?.folder ?? ''
  newest = (await readdir(journal)).sort().at(-1) ?? ''
  await cp(journal, folder, { recursive: true })
  await rm(join(folder, newest))
  older = migrationSources().map(each => (each.module === 'journal' ? { ...each, folder } : each))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const dermaga = (line: string, { url, data }: TestDatabase, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [shim, ...line.split(' ')], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: url, DERMAGA_DATA: data, ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )

onBothStores(
  (_store, database) => {
    const leaveOlder = async (demo: boolean): Promise<void> => {
      await claimStore(database().db, { demo, embedded: false, loopback: true, version: '0.1.0' })
      await migrate(database().db, older)
    }
    /** The older build goes on: it refuses a store that a newer one has changed. */
    const olderBuildStarts = () => migrate(database().db, older)

    test.each(others)('%s leaves an older store to the build that runs on it, and says so', async line => {
      await leaveOlder(false)
      const told = await dermaga(line, database())
      expect([told.code, told.stdout]).toEqual([2, ''])
      expect(told.stderr).toContain(`This store is older than this version of Dermaga`)
      expect(told.stderr).toContain(`journal/${newest}`)
      expect(told.stderr).toContain('"dermaga migrate"')
      expect(told.stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(await olderBuildStarts()).toEqual([])
      const { rows } = await sql`select count(*) as n from journal.facts`.execute(database().db)
      expect(rows).toEqual([{ n: 0 }])
    })

    test('it is said in Indonesian too; migrated, the store answers', async () => {
      await leaveOlder(false)
      const told = await dermaga('journal head', database(), { LANG: 'id_ID.UTF-8' })
      expect(told).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('lebih lama') })
      expect((await dermaga('migrate', database())).stdout).toBe(`journal/${newest}\n`)
      for (const line of others.filter(each => !each.includes('role')))
        expect(await dermaga(line, database())).toMatchObject({ code: 0 })
    })
  },
  { modules: [] },
)

onBothStores(
  (_store, database) => {
    test('a demo store is not filled by a newer version than the one that may run on it', async () => {
      await claimStore(database().db, { demo: true, embedded: false, loopback: true, version: '0.1.0' })
      await migrate(database().db, older)
      const told = await dermaga('seed', database(), { DERMAGA_DEMO: '1' })
      expect([told.code, told.stdout]).toEqual([2, ''])
      expect(told.stderr).toContain('This store is older than this version of Dermaga')
      expect(await migrate(database().db, older)).toEqual([])
    })
  },
  { modules: [] },
)
