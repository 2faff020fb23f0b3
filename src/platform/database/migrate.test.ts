import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { onBothStores } from '../../../tests/database.ts'
import { isUniqueViolation, migrate } from './index.ts'
import { readMigrations } from './read-migrations.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const place = await mkdtemp(join(folder, 'module-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(place, name), text)
  return place
}

const first = { '0001-make-quay.sql': 'create schema quay; create table quay.ships (name text primary key);' }
const second = {
  ...first,
  '0002-add-flag.sql': "alter table quay.ships add flag text not null default 'ID';",
}

onBothStores(
  (_store, database) => {
    beforeEach(async () => {
      const { db } = database()
      await sql.raw('drop schema if exists quay cascade; drop schema if exists platform cascade').execute(db)
    })

    test('an operator brings an empty store up to date, and again without harm', async () => {
      const { db } = database()
      const quay = { module: 'quay', folder: await write(second) }
      expect(await migrate(db, [quay])).toEqual([
        { module: 'quay', name: '0001-make-quay.sql' },
        { module: 'quay', name: '0002-add-flag.sql' },
      ])
      expect(await migrate(db, [quay])).toEqual([])
      await sql`insert into quay.ships (name) values ('Dewaruci')`.execute(db)
      const { rows } = await sql`select name, flag from quay.ships`.execute(db)
      expect(rows).toEqual([{ name: 'Dewaruci', flag: 'ID' }])
    })

    test('a migration that fails leaves nothing of itself, and is done when it is mended', async () => {
      const { db } = database()
      const broken = { ...first, '0002-two-ships.sql': "insert into quay.ships values ('A'), ('B'), ('A');" }
      const failed = await migrate(db, [{ module: 'quay', folder: await write(broken) }]).catch(
        fault => fault,
      )
      expect(failed.message).toMatch(/quay\/0002-two-ships\.sql failed/)
      expect(isUniqueViolation(failed.cause)).toBe(true)
      expect((await sql`select * from quay.ships`.execute(db)).rows).toEqual([])
      const mended = { ...first, '0002-two-ships.sql': "insert into quay.ships values ('A'), ('B');" }
      expect(await migrate(db, [{ module: 'quay', folder: await write(mended) }])).toHaveLength(1)
    })

    test('a file that changed after it ran is refused by name', async () => {
      const { db } = database()
      await migrate(db, [{ module: 'quay', folder: await write(first) }])
      const edited = { '0001-make-quay.sql': 'create schema quay; create table quay.boats (name text);' }
      await expect(migrate(db, [{ module: 'quay', folder: await write(edited) }])).rejects.toMatchObject({
        exit: 2,
        message: expect.stringContaining('quay/0001-make-quay.sql'),
      })
    })

    test('line ends of another system do not count as a change', async () => {
      const { db } = database()
      const lines = 'create schema quay;\ncreate table quay.ships (name text);\n'
      await migrate(db, [{ module: 'quay', folder: await write({ '0001-a.sql': lines }) }])
      const crlf = await write({ '0001-a.sql': lines.replaceAll('\n', '\r\n') })
      expect(await migrate(db, [{ module: 'quay', folder: crlf }])).toEqual([])
    })

    test('a store that a newer version has used is refused, and left as it was', async () => {
      const { db } = database()
      await migrate(db, [{ module: 'quay', folder: await write(second) }])
      const refused = await migrate(db, [{ module: 'quay', folder: await write(first) }]).catch(
        fault => fault,
      )
      expect(refused.refusedStart.en).toMatch(/newer version of Dermaga \(quay\/0002-add-flag\.sql\)/)
      expect(refused.refusedStart.id).toMatch(/lebih baru/)
    })

    test('who may change only a new store shapes an empty one, and leaves an older one alone', async () => {
      const { db } = database()
      const old = { module: 'quay', folder: await write(first) }
      await expect(migrate(db, [old], 'none')).rejects.toMatchObject({ exit: 2 })
      expect(await migrate(db, [old], 'new')).toHaveLength(1)
      const quay = { module: 'quay', folder: await write(second) }
      for (const may of ['new', 'none'] as const) {
        const refused = await migrate(db, [quay], may).catch(fault => fault)
        expect(refused.refusedStart.en).toMatch(
          /older than this version.*\(not done yet: quay\/0002-add-flag\.sql\)/,
        )
      }
      expect(await migrate(db, [old], 'none')).toEqual([])
    })

    test('two processes that start at once migrate once', async () => {
      const { db } = database()
      const quay = { module: 'quay', folder: await write(second) }
      const done = await Promise.all([migrate(db, [quay]), migrate(db, [quay]), migrate(db, [quay])])
      expect(done.map(each => each.length).sort()).toEqual([0, 0, 2])
    })
  },
  { modules: [], max: 6 },
)

test('two files of one number, or a name out of line, are the author’s fault', async () => {
  const twice = await write({ '0001-a.sql': '', '0001-b.sql': '' })
  await expect(readMigrations({ module: 'quay', folder: twice })).rejects.toThrow('carry the number 0001')
  const odd = await write({ 'first.sql': '' })
  await expect(readMigrations({ module: 'quay', folder: odd })).rejects.toThrow('is not named like')
})
