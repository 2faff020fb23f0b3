import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { onBothStores } from '../../../tests/database.ts'
import { clusterIn } from './embedded/data-folder.ts'
import { mayBeServerOf, readPostmaster } from './embedded/postmaster.ts'
import { socketFolderFor } from './embedded/socket-folder.ts'
import { isStoreUnreachable, isUniqueViolation, openDatabase } from './index.ts'

let scratch = ''
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'opened-')))
  await chmod(scratch, 0o755)
})
afterAll(() => rm(scratch, { recursive: true }))

const server = (databaseUrl: string) => openDatabase({ databaseUrl, data: join(scratch, 'data') })

test('a server that is not there is named by host and port, its password never', async () => {
  const fault = await server('postgres://dermaga:hunter2@127.0.0.1:1/dermaga').catch(each => each)
  expect(fault.exit).toBe(3)
  expect(fault.refusedStart.en).toContain('127.0.0.1:1 cannot be reached')
  expect(fault.refusedStart.id).toContain('127.0.0.1:1 tidak dapat dihubungi')
  expect(`${fault.message} ${fault.cause} ${JSON.stringify(fault)}`).not.toContain('hunter2')
})

onBothStores(
  (store, database) => {
    test('columns arrive as what they are: counts as numbers, days as text, instants as instants', async () => {
      const { rows } = await sql`select 5::bigint as many, date '2026-11-24' as day,
        timestamptz '2026-11-24T10:00:00+08' as at`.execute(database().db)
      expect(rows).toEqual([{ many: 5, day: '2026-11-24', at: new Date('2026-11-24T02:00:00Z') }])
      await expect(sql`select 9007199254740993::bigint as many`.execute(database().db)).rejects.toThrow(
        'too large',
      )
    })

    test.each([
      [['declare-complete', 'decide']],
      [['kbri-kuala-lumpur']],
      [[]],
      [['']],
      [['null', null]],
      [['two words', 'a,b', '{c}', 'say "d"', 'e\\f']],
    ])('a list of texts arrives as it was kept: %j', async texts => {
      const { rows } = await sql`select ${texts}::text[] as texts`.execute(database().db)
      expect(rows).toEqual([{ texts }])
    })

    test('a statement is prepared once and filled in from then on', async () => {
      const { db } = database()
      await db.connection().execute(async one => {
        for (const n of [1, 2, 3]) await sql`select ${n}::int as ship`.execute(one)
        const { rows } = await sql`select statement from pg_prepared_statements
          where statement like 'select $1::int as ship'`.execute(one)
        expect(rows).toHaveLength(1)
      })
    })

    test('a table that changes its shape costs one statement, not the connection’s whole life', async () => {
      const { db } = database()
      await sql.raw('create table if not exists quays (name text)').execute(db)
      const read = () => sql`select * from quays where name <> ${'B'}`.execute(db)
      await read()
      await sql.raw('alter table quays add length integer').execute(db)
      await read().catch(fault => expect(fault.code).toBe('0A000'))
      expect((await read()).rows).toEqual([])
    })

    test('a lost connection ends what was under way on it, and nothing else', async () => {
      const { db } = database()
      const lost = await db
        .transaction()
        .execute(tx => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
        .catch(fault => fault)
      expect(isStoreUnreachable(lost)).toBe(true)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
      expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
    })

    test('the server’s refusals are told apart by what they mean', async () => {
      const { db } = database()
      await sql
        .raw('create table if not exists berths (name text constraint berth_taken primary key)')
        .execute(db)
      await sql`insert into berths values ('A') on conflict do nothing`.execute(db)
      const taken = await sql`insert into berths values ('A')`.execute(db).catch(fault => fault)
      expect(isUniqueViolation(taken)).toBe(true)
      expect(isUniqueViolation(taken, 'berth_taken')).toBe(true)
      expect(isUniqueViolation(taken, 'another')).toBe(false)
      expect(isStoreUnreachable(taken)).toBe(false)
    })

    test('one bad statement may not hold everyone else', async () => {
      const limits = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')
        order by name`.execute(database().db)
      expect(limits.rows.map(row => row.setting)).toEqual(['30000', '10000', '30000'])
    })

    if (store === 'separate')
      test('a wrong password is refused with a sentence that does not repeat it', async () => {
        const wrong = new URL(database().url)
        wrong.password = 'hunter2'
        const fault = await server(wrong.href).catch(each => each)
        expect(fault.exit).toBe(3)
        expect(fault.message).toContain('refused the connection')
        expect(fault.message).not.toContain('hunter2')
      })
  },
  { modules: [] },
)

test('a connection that notices the end does not call the built-in server back', async () => {
  const [root, told]: [string, string[]] = [join(scratch, 'ending'), []]
  await mkdir(root)
  await chmod(root, 0o755)
  const tell = ({ en }: { readonly en: string }) => void told.push(en)
  const store = await openDatabase({ databaseUrl: null, data: null }, { root, tell })
  const cluster = clusterIn(store.data)
  const pid = (await readPostmaster(cluster))?.pid ?? 0
  const client = await store.connect()
  client.release()
  const closing = store.close()
  // What the server says to a connection whose goodbye it has not read yet.
  const notice = setInterval(() => store.pool.emit('error', new Error('terminating connection'), client), 1)
  await closing
  clearInterval(notice)
  // Long enough for a server to be up again, if anybody had called it.
  await wait(1_500)
  expect(await mayBeServerOf(pid, cluster)).toBe(false)
  expect([await readPostmaster(cluster), told]).toEqual([null, [`Data are kept in ${root}/.dermaga`]])
  await rm(socketFolderFor(cluster), { recursive: true, force: true })
})

test('the built-in server that dies is started again, and requests wait until it is there', async () => {
  const root = scratch
  const told: string[] = []
  const store = await openDatabase(
    { databaseUrl: null, data: null },
    { root, tell: ({ en }) => told.push(en) },
  )
  const cluster = clusterIn(store.data)
  await sql.raw('create table ships (name text)').execute(store.db)
  const pid = (await readPostmaster(cluster))?.pid ?? 0
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(store.pool.totalCount).toBe(0))
  const answers = await Promise.all(
    [1, 2, 3].map(n => sql`select ${n}::int as n, name from ships`.execute(store.db)),
  )
  expect(answers.map(each => each.rows)).toEqual([[], [], []])
  expect((await readPostmaster(cluster))?.pid).not.toBe(pid)
  expect(told).toEqual([
    `Data are kept in ${root}/.dermaga`,
    'The database had stopped and was started again.',
  ])
  await store.close()
  await rm(socketFolderFor(cluster), { recursive: true, force: true })
})
