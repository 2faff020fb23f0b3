import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { type Fact, fact } from '../kernel/index.ts'
import { act, createJournal, type Thing, view } from './index.ts'

type ShipFact = Fact<'ShipSeen', { name: string }>

const ship: Thing<number, ShipFact> = { start: 0, evolve: count => count + 1 }

onBothStores(
  (_store, database) => {
    test.each(['meanwhile', 'alongside'] as const)(
      'an act whose records were chosen to give way in a deadlock is tried again: %s',
      async when => {
        const { db } = database()
        await sql
          .raw(`drop schema if exists quay cascade; create schema quay;
            create table quay.a (id text primary key, name text);
            create table quay.b (id text primary key, name text);
            create sequence quay.tries;
            create function quay.stumble() returns text language plpgsql as $$ begin
              if nextval('quay.tries') = 1 then raise 'deadlock detected' using errcode = '40P01'; end if;
              return 'ok';
            end $$`)
          .execute(db)
        const views = ['a', 'b'].map(name =>
          view<ShipFact>(name, `quay.${name}`, ['id'], {
            ShipSeen: ({ stream, body }, rows) => rows.put([stream], { name: body.name }),
          }),
        )
        const journal = createJournal(db, views, () => new Date('2026-11-24T02:00:00.123Z'))
        const id = `ship-${when}`
        const outcome = await act(
          journal,
          { id, mission: null },
          ship,
          'budi',
          () => [fact('ShipSeen', { name: 'Dewaruci' })],
          {
            meanwhile: async tx => {
              if (when === 'meanwhile') await sql`select quay.stumble()`.execute(tx)
              return undefined
            },
            alongside: async ({ tx }) => {
              if (when === 'alongside') await sql`select quay.stumble()`.execute(tx)
              return undefined
            },
          },
        )
        expect(outcome).toMatchObject({ state: 1 })
        const { rows } = await sql`
          select a.name, b.name as other, (select last_value::int from quay.tries) as tries
          from quay.a join quay.b using (id) where id = ${id}`.execute(db)
        expect(rows).toEqual([{ name: 'Dewaruci', other: 'Dewaruci', tries: 2 }])
      },
    )
  },
  { modules: ['journal'], max: 3 },
)
