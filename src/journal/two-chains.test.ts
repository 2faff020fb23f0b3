import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { type Fact, fact } from '../kernel/index.ts'
import type { Db } from '../platform/database/index.ts'
import { act, bulk, createJournal, type Journal, type Thing, verifyJournal } from './index.ts'

type DetailsFact = Fact<'DetailsReported', { count: number }>

const person: Thing<number, DetailsFact> = { start: 0, evolve: count => count + 1 }
const now = new Date('2026-11-24T02:00:00.123Z')
const reported = fact('DetailsReported', { count: 1 })

/** Every way to write one fact of a person who has requests at several missions. */
const ways: Record<string, (journal: Journal, id: string) => Promise<unknown>> = {
  'a report of details': (journal, id) =>
    journal.write('sari', entry => entry.append({ id, mission: 'kjri-jeddah' }, [reported], 'any')),
  'an act': (journal, id) => act(journal, { id, mission: 'kjri-jeddah' }, person, 'sari', () => [reported]),
  'a history moved in': (journal, id) =>
    bulk(journal, [
      { stream: { id: `${id}-other`, mission: 'kjri-jeddah' }, fact: reported, actor: 'sari', at: now },
      { stream: { id, mission: 'kjri-jeddah' }, fact: reported, actor: 'sari', at: now },
    ]),
}

onBothStores(
  (_store, database) => {
    const isSomeoneWaiting = async () => {
      const found = await sql<{ n: number }>`
        select count(*) as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(database().db)
      return (found.rows[0]?.n ?? 0) > 0
    }

    /** Another mission's officer records something of the same person; ends, or is seen to wait for us. */
    const meanwhile = async (id: string): Promise<{ other: Promise<unknown> }> => {
      let isDone = false
      const other = createJournal(database().db, [], () => now)
        .write('budi', entry =>
          entry.append({ id, mission: 'kbri-kuala-lumpur' }, [reported, reported], 'any'),
        )
        .finally(() => {
          isDone = true
        })
      while (!isDone && !(await isSomeoneWaiting()));
      return { other }
    }

    test.each(Object.keys(ways))(
      'a person whose facts lie in two chains keeps one order: %s, wherever another mission comes between',
      async way => {
        const write = ways[way] as (typeof ways)[string]
        let statements = Number.POSITIVE_INFINITY
        for (let after = 1; after <= statements; after++) {
          const id = `person-${way.replaceAll(' ', '-')}-${after}`
          let seen = 0
          let other: Promise<unknown> = Promise.resolve()
          const between: KyselyPlugin = {
            transformQuery: ({ node }) => node,
            transformResult: async ({ result }) => {
              seen++
              if (seen === after) ({ other } = await meanwhile(id))
              return result
            },
          }
          const interrupted: Db = database().db.withPlugin(between)
          await write(
            createJournal(interrupted, [], () => now),
            id,
          )
          await other
          statements = Math.min(statements, seen)
          expect((await verifyJournal(database().db)).breaches).toEqual([])
          const { length } = await createJournal(database().db, [], () => now).read(id)
          expect(length).toBe(3)
        }
        expect(statements).toBeGreaterThanOrEqual(2)
      },
    )
  },
  { modules: ['journal'], max: 6 },
)
