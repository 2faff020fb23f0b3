import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { exportOf } from '../../tests/export-of.ts'
import { type Fact, fact } from '../kernel/index.ts'
import { createJournal, journalHead, rebuildView, UnreadableFact, verifyJournal, view } from './index.ts'

type DrawnFact = Fact<'TicketDrawn', { number: number }>

const drawn = view<DrawnFact>('hall/drawn', 'hall.drawn', ['stream'], {
  TicketDrawn: ({ stream, body }, rows) => rows.add(stream, { drawn: 1, numbers: body.number }),
})
const [jeddah, bern] = ['kjri-jeddah', 'kbri-bern']

onBothStores(
  (_store, database) => {
    const journal = () => createJournal(database().db, [drawn], () => new Date('2026-11-24T02:00:00.123Z'))
    const run = (statement: string) => sql.raw(statement).execute(database().db)

    /** What the owner of the database can do, whom no trigger stops. */
    const asOwner = async (statement: string): Promise<void> => {
      await run('alter table journal.facts disable trigger facts_stay')
      await run(statement)
      await run('alter table journal.facts enable always trigger facts_stay')
    }

    // Positions 1 to 6: three facts at each mission, in turn.
    beforeEach(async () => {
      await run('drop schema if exists hall cascade; create schema hall')
      await run('create table hall.drawn (stream text primary key, drawn int not null, numbers int not null)')
      await asOwner(
        'truncate journal.facts; truncate journal.chains; alter sequence journal.positions restart',
      )
      for (const number of [1, 2, 3]) {
        for (const mission of [jeddah, bern]) {
          const stream = { id: `hall-${mission}`, mission }
          await journal().write('budi', ({ append }) =>
            append<DrawnFact>(stream, [fact('TicketDrawn', { number })], 'any'),
          )
        }
      }
      expect(await verifyJournal(database().db)).toEqual({ facts: 6, chains: 2, breaches: [] })
    })

    const planted = (values: string) => `
      insert into journal.facts (position, stream, version, fact, body, at, actor, mission, previous, hash)
      select ${values}, actor, mission, repeat('0', 64), repeat('a', 64) from journal.facts where position = 5`

    test.each([
      ['before the first position', `0, stream, 9, fact, body, at`],
      ['past what a reader of JSON keeps', `9007199254740992, stream, 9, fact, body, at`],
      ['at no version', `9, stream, 0, fact, body, at`],
      ['at no instant', `9, stream, 9, fact, body, 'infinity'`],
    ])('the database refuses a fact %s', async (_, values) => {
      await expect(run(planted(values))).rejects.toThrow('violates check constraint')
    })

    test('a fact that was planted before the first is named, exported and in a rebuilt view, as it is in its stream', async () => {
      await run('alter table journal.facts drop constraint facts_position_in_range')
      await run(planted(`-7, stream, 4, fact, body, at`))
      expect(await journal().read('hall-kjri-jeddah')).toHaveLength(4)
      const breach = {
        mission: jeddah,
        position: -7,
        what: 'stands before the first position, which is 1',
      }
      expect(await verifyJournal(database().db)).toEqual({ facts: 7, chains: 2, breaches: [breach] })
      expect((await exportOf(database().db)).map(each => each.position)).toEqual([-7, 1, 2, 3, 4, 5, 6])
      expect(await rebuildView(journal(), drawn)).toBe(7)
      const { rows } = await sql`select drawn from hall.drawn where stream = 'hall-kjri-jeddah'`.execute(
        database().db,
      )
      expect(rows).toEqual([{ drawn: 4 }])
    })

    const nested = `${'['.repeat(5_000)}${']'.repeat(5_000)}`

    describe('a row that cannot be read is named, and hides nothing that was done to others', () => {
      test.each([
        ['a time without end', "at = 'infinity'", 3, 'time'],
        ['a time before all', "at = '-infinity'", 3, 'time'],
        ['a time beyond the calendar', "at = '294000-01-01Z'", 3, 'time'],
        ['a number beyond all', "body = '1e999'", 3, 'body'],
        ['a number beyond all, within', `body = '{"number": [-1e400]}'`, 3, 'body'],
        ['a nest that no line of an export can hold', `body = '${nested}'`, 3, 'body'],
        ['a position that would be rounded', 'position = 9007199254740993', '9007199254740993', 'position'],
      ])('%s', async (_, change, position, fault) => {
        await run('alter table journal.facts drop constraint if exists facts_position_in_range')
        await run('alter table journal.facts drop constraint if exists facts_at_an_instant')
        await asOwner(`update journal.facts set ${change} where position = 3`)
        await asOwner(`update journal.facts set actor = 'nobody' where position = 4`)
        const { facts, breaches } = await verifyJournal(database().db)
        expect(facts).toBe(6)
        const what = `cannot be read: its ${fault} is out of range`
        expect(breaches).toContainEqual({ mission: jeddah, position, what })
        expect(breaches).toContainEqual({
          ...{ mission: bern, position: 4, what: 'was changed after it was recorded' },
        })
        await expect(rebuildView(journal(), drawn)).rejects.toThrow(UnreadableFact)
        expect(await run('select * from hall.drawn')).toMatchObject({ rows: [{ drawn: 3 }, { drawn: 3 }] })
      })
    })

    test('a named row hides no break at its own position in another chain', async () => {
      await run('alter table journal.facts drop constraint facts_pkey')
      await run('alter table journal.facts drop constraint if exists facts_at_an_instant')
      await asOwner(`update journal.facts set actor = 'nobody' where position = 3`)
      await run(`insert into journal.facts (position, stream, version, fact, body, at, actor, mission, previous, hash)
        select 3, stream, 9, fact, body, 'infinity', actor, mission, previous, hash
        from journal.facts where position = 2`)
      const { facts, breaches } = await verifyJournal(database().db)
      expect(facts).toBe(7)
      expect(breaches).toContainEqual({
        ...{ mission: bern, position: 3, what: 'cannot be read: its time is out of range' },
      })
      expect(breaches.map(each => [each.mission, each.position])).toContainEqual([jeddah, 3])
      await asOwner('truncate journal.facts')
      await run('alter table journal.facts add primary key (position)')
    })

    test('two facts at one position, and one at none, are named where the owner took the key away', async () => {
      await run('alter table journal.facts drop constraint facts_pkey')
      await run('alter table journal.facts alter position drop not null')
      await asOwner('update journal.facts set position = 3 where position = 4')
      await asOwner('update journal.facts set position = null where position = 6')
      const { facts, breaches } = await verifyJournal(database().db)
      expect(facts).toBe(6)
      expect(new Set(breaches.map(({ position }) => position))).toEqual(new Set([3, 'null']))
      await run('truncate journal.chains')
      await asOwner('truncate journal.facts')
      await run('alter table journal.facts add primary key (position)')
    })

    test('a chain’s own record that is out of range is named, and the other chains’ ends are told', async () => {
      await run(`update journal.chains set position = 9007199254740993 where chain = '${jeddah}'`)
      const { chains, unreadable } = await journalHead(database().db)
      expect(chains.map(({ mission }) => mission)).toEqual([bern])
      expect(unreadable).toMatchObject([{ mission: jeddah, position: '9007199254740993' }])
      expect((await verifyJournal(database().db)).breaches).toEqual([
        {
          ...{ mission: jeddah, position: 5 },
          what: "is the last fact found; the chain's record ends at 9007199254740993",
        },
      ])
    })
  },
  { modules: ['journal'] },
)
