import { CompiledQuery, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { onBothStores } from '../../../tests/database.ts'
import { type One, onOneConnection, type Tx, transact } from './index.ts'

onBothStores(
  (_store, database) => {
    beforeEach(async () => {
      const { db } = database()
      await sql.raw('drop schema if exists quay cascade; create schema quay').execute(db)
      await sql.raw('create table quay.ships (name text primary key, seen bigint)').execute(db)
    })
    const names = async () => {
      const { rows } = await sql<{ name: string }>`select name from quay.ships order by name`.execute(
        database().db,
      )
      return rows.map(row => row.name)
    }
    const add = (tx: Tx, name: string) => sql`insert into quay.ships (name) values (${name})`.execute(tx)

    test('statements asked at once are done in the order they were asked in, all or none', async () => {
      const { db } = database()
      const counts = await transact(db, tx =>
        Promise.all(
          ['A', 'B', 'C'].map(async name => {
            await add(tx, name)
            const { rows } = await sql<{ n: number }>`select count(*)::int as n from quay.ships`.execute(tx)
            return rows[0]?.n
          }),
        ),
      )
      expect(await names()).toEqual(['A', 'B', 'C'])
      expect(counts).toEqual([3, 3, 3])
      const failed = transact(db, tx => Promise.all([add(tx, 'D'), add(tx, 'A'), add(tx, 'E')]))
      await expect(failed).rejects.toMatchObject({ code: '23505' })
      expect(await names()).toEqual(['A', 'B', 'C'])
    })

    test('what throws leaves nothing, and the connection serves the next one', async () => {
      const { db } = database()
      for (let n = 0; n < 30; n += 1) {
        const thrown = transact(db, async tx => {
          const still = [add(tx, 'A'), add(tx, 'B')]
          await Promise.race(still)
          throw new Error('refused')
        })
        await expect(thrown).rejects.toThrow('refused')
      }
      expect(await names()).toEqual([])
      await transact(db, tx => add(tx, 'C'))
      expect(await names()).toEqual(['C'])
    })

    test('what throws before the server has opened the transaction leaves nothing either', async () => {
      const { db } = database()
      const late: Promise<unknown>[] = []
      const ask = (tx: Tx, name: string) => {
        const asked = add(tx, name)
        asked.catch(() => undefined)
        late.push(asked)
        return asked
      }
      const refuse = () => Promise.reject(new Error('refused'))
      await expect(transact(db, tx => Promise.all([ask(tx, 'A'), refuse()]))).rejects.toThrow('refused')
      const thrown = transact(db, tx => {
        ask(tx, 'B')
        return refuse()
      })
      await expect(thrown).rejects.toThrow('refused')
      const answers = await Promise.allSettled(late)
      expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(await names()).toEqual([])
    })

    test('whoever looks at a later statement first is told why the earlier one failed', async () => {
      const { db } = database()
      const failed = transact(db, async tx => {
        await add(tx, 'A')
        const asked = [add(tx, 'A'), add(tx, 'B')] as const
        asked[0].catch(() => undefined)
        await asked[1]
      })
      await expect(failed).rejects.toMatchObject({ code: '23505' })
    })

    test('a failed statement that nobody looked at still undoes the whole', async () => {
      const { db } = database()
      const forgetful = transact(db, async tx => {
        await add(tx, 'A')
        await add(tx, 'A').catch(() => undefined)
      })
      await expect(forgetful).rejects.toThrow('had failed')
      expect(await names()).toEqual([])
    })

    test('nothing can be asked of a transaction that has ended', async () => {
      const { db } = database()
      const kept = await transact(db, async tx => tx)
      await expect(add(kept, 'late')).rejects.toThrow('given back')
      const lent = await onOneConnection(db, async one => one)
      await expect(sql`select 1`.execute(lent)).rejects.toThrow('given back')
      expect(await names()).toEqual([])
    })

    test('what is read first is read inside the transaction', async () => {
      const { db } = database()
      const now = () => sql<{ at: Date; xid: string }>`select now() as at, pg_current_xact_id()::text as xid`
      const [first, second] = await transact(db, async tx => [
        (await now().execute(tx)).rows[0],
        (await now().execute(tx)).rows[0],
      ])
      expect(second).toEqual(first)
    })

    test('a transaction that cannot be opened does nothing', async () => {
      const { db } = database()
      const [begun, asked] = [CompiledQuery.raw('begin'), [] as string[]]
      const refusing: One = {
        ...{ executeQuery: db.executeQuery.bind(db) },
        getExecutor: () => {
          const executor = db.getExecutor()
          return executor.withConnectionProvider({
            provideConnection: consumer =>
              executor.provideConnection(connection =>
                consumer({
                  streamQuery: connection.streamQuery.bind(connection),
                  executeQuery: async query => {
                    if (query.sql === begun.sql) throw new Error('not now')
                    asked.push(query.sql)
                    return connection.executeQuery(query)
                  },
                }),
              ),
          })
        },
      }
      const work = async (tx: Tx) => {
        await Promise.all([names(), sql`select 1`.execute(tx), add(tx, 'A')])
      }
      await expect(transact(refusing, work)).rejects.toThrow('not now')
      expect(asked).toEqual(['select 1', 'rollback'])
      await expect(transact(refusing, async () => undefined)).rejects.toThrow('not now')
      expect(await names()).toEqual([])
    })

    test('reads at once share one connection', async () => {
      const asked = () => sql<{ pid: number }>`select pg_backend_pid() as pid`
      const pids = await onOneConnection(database().db, one =>
        Promise.all([1, 2, 3].map(async () => (await asked().execute(one)).rows[0]?.pid)),
      )
      expect(new Set(pids).size).toBe(1)
    })

    test('a server that goes away in the middle is told, and the next transaction has another connection', async () => {
      const { db } = database()
      const cut = transact(db, async tx => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await add(tx, 'A')
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
        await Promise.all([add(tx, 'B'), add(tx, 'C')])
      })
      await expect(cut).rejects.toThrow()
      expect(await names()).toEqual([])
      await transact(db, tx => add(tx, 'D'))
      expect(await names()).toEqual(['D'])
    })
  },
  { modules: [], max: 2 },
)
