import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { exportOf } from '../../tests/export-of.ts'
import { type Fact, fact } from '../kernel/index.ts'
import { bulk, createJournal, type Past, rebuildView, verifyJournal, view } from './index.ts'

type HallFact =
  | Fact<'TicketDrawn', { number: number; note?: string }>
  | Fact<'TicketCalled', { counter: string }>
  | Fact<'VisitorLeft', { late: boolean }>

/** The same view twice, in a schema of its own for each way of writing. */
const viewsIn = (schema: string) => [
  view<HallFact>('hall/waiting', `${schema}.waiting`, ['stream'], {
    TicketDrawn: ({ stream, version, body }, rows) =>
      rows.put(stream, { number: body.number, counter: null, version }),
    TicketCalled: ({ stream, version, body }, rows) => rows.patch(stream, { counter: body.counter, version }),
    VisitorLeft: ({ stream }, rows) => rows.drop(stream),
  }),
  view<HallFact>('hall/per-day', `${schema}.per_day`, ['day'], {
    TicketDrawn: ({ at }, rows) => rows.add(at.slice(0, 10), { drawn: 1 }),
    TicketCalled: 'ignored',
    VisitorLeft: 'ignored',
  }),
]

const missions = ['kbri-oslo', 'kjri-jeddah', null]

/** Tickets of a morning at three places: drawn, called, and some visitors gone, as they came one after another. */
const morning = (tickets: number, from: number): Past[] => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute, 0, 123))
  return Array.from({ length: tickets }, (_, n) => from + n).flatMap(n => {
    const stream = { id: `ticket-${n}`, mission: missions[n % 3] ?? null }
    const place = { id: `hall-${n % 3}`, mission: missions[n % 3] ?? null }
    const drawn: HallFact = fact('TicketDrawn', { number: n, ...(n % 2 ? { note: 'ë "quoted"' } : {}) })
    const called: HallFact = fact('TicketCalled', { counter: `${n % 4}` })
    const left: HallFact = fact('VisitorLeft', { late: n % 2 === 0 })
    return [
      { stream, fact: drawn, actor: 'sari', at: at(n) },
      { stream: place, fact: called, actor: 'system', at: at(n) },
      { stream, fact: called, actor: 'budi', at: at(n + 1) },
      ...(n % 5 === 0 ? [{ stream, fact: left, actor: 'sari', at: at(n + 2) }] : []),
    ]
  })
}

onBothStores(
  (_store, database) => {
    const rowsOf = async (table: string) =>
      (
        await sql<{ row: string }>`
          select to_jsonb(t)::text as row from ${sql.raw(table)} t order by 1`.execute(database().db)
      ).rows.map(each => each.row)
    beforeAll(async () => {
      for (const schema of ['singly', 'loaded']) {
        const { db } = database()
        await sql`create schema ${sql.ref(schema)}`.execute(db)
        await sql`create table ${sql.ref(`${schema}.waiting`)} (
          stream text primary key, number int, counter text, version int)`.execute(db)
        await sql`create table ${sql.ref(`${schema}.per_day`)} (
          day date primary key, drawn int not null)`.execute(db)
      }
    })

    /** Facts without what differs between any two writings: the position, and the hashes over it. */
    const told = async (from: number) => {
      const facts = []
      for (const { position, previous, hash, ...rest } of await exportOf(database().db)) {
        if (position > from) facts.push({ ...rest, stream: rest.stream.replace(/^(?:a|b)-/, '') })
      }
      return facts
    }

    test('facts moved in at once stand as if each had been appended by itself, views too', async () => {
      const { db } = database()
      const history = [...morning(30, 0), ...morning(30, 30)]
      const named = (prefix: string) =>
        history.map(each => ({ ...each, stream: { ...each.stream, id: `${prefix}-${each.stream.id}` } }))

      for (const { stream, fact: happened, actor, at } of named('a')) {
        const journal = createJournal(db, viewsIn('singly'), () => at)
        await journal.write(actor, entry => entry.append(stream, [happened], 'any'))
      }
      const before = Math.max(
        ...(await sql<{ p: number }>`select max(position) as p from journal.facts`.execute(db)).rows.map(
          r => r.p,
        ),
      )
      const journal = createJournal(db, viewsIn('loaded'), () => new Date())
      // In two loads of uneven size: the second goes on where the first ended.
      const loaded = named('b')
      await bulk(journal, loaded.slice(0, 61))
      await bulk(journal, loaded.slice(61))

      expect((await verifyJournal(db)).breaches).toEqual([])
      const all = await told(0)
      expect(await told(before)).toEqual(all.slice(0, history.length))
      const bare = (rows: string[]) => rows.map(row => row.replace(/"(?:a|b)-ticket/, '"ticket'))
      for (const table of ['waiting', 'per_day']) {
        const own = bare(await rowsOf(`loaded.${table}`))
        expect(own.length).toBeGreaterThan(0)
        expect(own).toEqual(bare(await rowsOf(`singly.${table}`)))
      }
    })

    test('a view of what was loaded is the same, row for row, once it is dropped and rebuilt', async () => {
      const [waiting] = viewsIn('loaded')
      if (waiting === undefined) throw new Error('The hall has a list of those who wait')
      const before = await rowsOf('loaded.waiting')
      await rebuildView(
        createJournal(database().db, [waiting], () => new Date()),
        waiting,
      )
      // The facts of the other way of writing stand in the same journal.
      const own = (await rowsOf('loaded.waiting')).filter(row => row.includes('"b-ticket'))
      expect(own).toEqual(before)
    })

    test('people who act while a history is moved in break nothing, and what fails leaves nothing', async () => {
      const { db } = database()
      const journal = createJournal(db, viewsIn('loaded'), () => new Date())
      const acting = Array.from({ length: 20 }, (_, n) =>
        journal.write('budi', entry =>
          entry.append(
            { id: `hall-busy-${n % 3}`, mission: missions[n % 3] ?? null },
            [fact('TicketCalled', { counter: `${n}` })],
            'any',
          ),
        ),
      )
      const loads = [100, 200, 300].map(from => bulk(journal, morning(20, from)))
      await Promise.all([...acting, ...loads])
      const { facts, breaches } = await verifyJournal(db)
      expect(breaches).toEqual([])
      const spoiled = bulk(journal, morning(5, 400), async () => {
        throw new Error('The records could not be kept')
      })
      await expect(spoiled).rejects.toThrow('The records could not be kept')
      expect(await verifyJournal(db)).toMatchObject({ facts, breaches: [] })
    })
  },
  { modules: ['journal'] },
)
