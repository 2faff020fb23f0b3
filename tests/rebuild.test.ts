import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { allViews } from '../src/all-views.ts'
import { onBothStores, type TestDatabase } from './database.ts'

const shim = join(import.meta.dirname, '../bin/dermaga')

const rowsOf = async ({ db }: TestDatabase, table: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.raw(table)} t order by 1`.execute(db)
  return rows.map(({ row }) => row)
}

onBothStores((_store, database) => {
  const dermaga = (line: string, env: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, [shim, ...line.split(' ')], {
      env: {
        ...{ PATH: process.env.PATH ?? '', DATABASE_URL: database().url, DERMAGA_DATA: database().data },
        ...env,
      },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  const standing = () => rowsOf(database(), 'access.roles')

  test('a view that was damaged by hand is the same again, by its name or with all the others', async () => {
    for (const subject of ['joko', 'dewi'])
      await dermaga(
        `role grant --issuer https://masuk.example --subject ${subject} --role ministry --from 2026-01-01`,
      )
    const before = await standing()
    expect(before).toHaveLength(2)

    await sql`update access.roles set role = 'ministry-administrator'`.execute(database().db)
    expect(await standing()).not.toEqual(before)
    const one = await dermaga('journal rebuild access/roles')
    expect(one).toEqual({ code: 0, stdout: 'access/roles\t2\n', stderr: 'access/roles …\n' })
    expect(await standing()).toEqual(before)

    await sql`delete from access.roles`.execute(database().db)
    const all = await dermaga('journal rebuild --json')
    expect(all.code).toBe(0)
    const names = allViews(database().db).map(({ name }) => name)
    expect(JSON.parse(all.stdout).map(({ view }: { view: string }) => view)).toEqual(names)
    expect(JSON.parse(all.stdout)).toContainEqual({ view: 'access/roles', facts: 2 })
    expect(await standing()).toEqual(before)
    expect((await dermaga('journal verify')).code).toBe(0)
  })

  test('a view that nobody knows is named beside those there are, and nothing is rebuilt', async () => {
    const told = await dermaga('journal rebuild access/roles access/rolls', { LANG: 'id_ID.UTF-8' })
    expect([told.code, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(
      /^Tidak ada tampilan bernama access\/rolls\. Yang ada: .*access\/roles, .*\.\n$/,
    )
  })

  test('where others write without a pause, the view stays as it was, and that is said', async () => {
    const before = await standing()
    await database()
      .db.transaction()
      .execute(async tx => {
        await sql`lock table journal.chains in row exclusive mode`.execute(tx)
        const told = await dermaga('journal rebuild access/roles')
        expect([told.code, told.stdout]).toEqual([3, ''])
        expect(told.stderr).toContain('The view access/roles stays as it was')
      })
    expect(await standing()).toEqual(before)
  })
})
