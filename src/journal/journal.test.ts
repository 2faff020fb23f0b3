import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { type Fact, fact, isRefusal, refuse } from '../kernel/index.ts'
import { follower, followOnce, safeHorizon } from './follower.ts'
import {
  act,
  createJournal,
  journalHead,
  readOn,
  rebuildView,
  recall,
  type Thing,
  verifyJournal,
  view,
} from './index.ts'

type TicketFact = Fact<'TicketDrawn', { number: number }> | Fact<'TicketCalled', { counter: string }>
type Ticket = { status: 'none' | 'waiting' | 'called'; number: number }

const ticket: Thing<Ticket, TicketFact> = {
  start: { status: 'none', number: 0 },
  evolve: (state, { name, body }) => {
    switch (name) {
      case 'TicketDrawn':
        return { status: 'waiting', number: body.number }
      case 'TicketCalled':
        return { ...state, status: 'called' }
    }
  },
}

const waiting = view<TicketFact>('hall/waiting', 'hall.waiting', ['stream'], {
  TicketDrawn: ({ stream, body }, rows) => rows.put(stream, { number: body.number, counter: null }),
  TicketCalled: ({ stream, body }, rows) => rows.patch(stream, { counter: body.counter }),
})
const perDay = view<TicketFact>('hall/per-day', 'hall.per_day', ['day'], {
  TicketDrawn: ({ at }, rows) => rows.add(at.slice(0, 10), { drawn: 1 }),
  TicketCalled: 'ignored',
})

const now = new Date('2026-11-24T02:00:00.123Z')
const draw = (number: number) => (state: Ticket) =>
  state.status === 'none' ? [fact('TicketDrawn', { number })] : refuse('already-drawn')
const kualaLumpur = (id: string) => ({ id, mission: 'kbri-kuala-lumpur' })

onBothStores(
  (_store, database) => {
    const journal = () => createJournal(database().db, [waiting, perDay], () => now)
    const rows = async (table: string) =>
      (
        await sql<{
          row: string
        }>`select to_jsonb(t)::text as row from ${sql.raw(table)} t order by 1`.execute(database().db)
      ).rows.map(each => each.row)
    beforeAll(async () => {
      await sql`create schema hall`.execute(database().db)
      await sql`create table hall.waiting (stream text primary key, number int, counter text)`.execute(
        database().db,
      )
      await sql`create table hall.per_day (day date primary key, drawn int not null)`.execute(database().db)
    })

    describe('acting', () => {
      test('Budi draws a ticket for Sari: the fact, its view and its count are there together', async () => {
        const outcome = await act(journal(), kualaLumpur('ticket-1'), ticket, 'budi', draw(1))
        expect(outcome).toMatchObject({ state: { status: 'waiting', number: 1 } })
        expect(await rows('hall.waiting')).toContainEqual(expect.stringContaining('"ticket-1"'))
        expect((await recall(journal(), 'ticket-1', ticket)).version).toBe(1)
      })

      test('a refused act leaves nothing behind', async () => {
        const before = await rows('journal.facts')
        const outcome = await act(journal(), kualaLumpur('ticket-1'), ticket, 'budi', draw(2))
        expect(outcome).toEqual({ refused: 'already-drawn' })
        expect(await rows('journal.facts')).toEqual(before)
      })

      test('a refusal alongside undoes the facts and the view too', async () => {
        const outcome = await act(journal(), kualaLumpur('ticket-undone'), ticket, 'budi', draw(3), {
          alongside: async () => ({ refused: 'already-drawn' }),
        })
        expect(outcome).toEqual({ refused: 'already-drawn' })
        expect((await recall(journal(), 'ticket-undone', ticket)).version).toBe(0)
        expect((await rows('hall.waiting')).join()).not.toContain('ticket-undone')
      })

      test('Wati, who saw an older page, is told so', async () => {
        await act(journal(), kualaLumpur('ticket-1'), ticket, 'budi', () => [
          fact('TicketCalled', { counter: '3' }),
        ])
        const outcome = await act(
          journal(),
          kualaLumpur('ticket-1'),
          ticket,
          'wati',
          () => [fact('TicketCalled', { counter: '4' })],
          { seen: 1 },
        )
        expect(outcome).toEqual({ refused: 'stale' })
      })

      test('forty people at one stream: one draws, the others decide again and are refused', async () => {
        const outcomes = await Promise.all(
          Array.from({ length: 40 }, (_, n) =>
            act(journal(), kualaLumpur('ticket-rush'), ticket, `p${n}`, draw(n)),
          ),
        )
        expect(outcomes.filter(outcome => !isRefusal(outcome))).toHaveLength(1)
        expect((await recall(journal(), 'ticket-rush', ticket)).version).toBe(1)
      })

      test('two missions append at once without waiting for each other, and neither chain breaks', async () => {
        await Promise.all(
          Array.from({ length: 40 }, (_, n) =>
            act(
              journal(),
              { id: `ticket-m${n}`, mission: n % 2 ? 'kjri-jeddah' : null },
              ticket,
              'salma',
              draw(n),
            ),
          ),
        )
        expect((await verifyJournal(database().db)).breaches).toEqual([])
        const heads = (await journalHead(database().db)).chains
        expect(heads.map(head => head.mission)).toEqual(['kbri-kuala-lumpur', 'kjri-jeddah', 'ministry'])
        expect(heads.find(head => head.mission === 'ministry')?.count).toBe(20)
      })
    })

    test('streams that order decides nothing in take facts from many at once', async () => {
      await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          journal().write('budi', entry =>
            entry.append(kualaLumpur('looks'), [fact('TicketCalled', { counter: `${n}` })], 'any'),
          ),
        ),
      )
      expect((await journal().read('looks')).map(each => each.version)).toEqual(
        Array.from({ length: 30 }, (_, n) => n + 1),
      )
    })

    test('a view that is dropped and rebuilt is the same, row for row', async () => {
      for (const each of [waiting, perDay]) {
        const before = await rows(each.table)
        expect(before.length).toBeGreaterThan(0)
        await rebuildView(journal(), each)
        expect(await rows(each.table)).toEqual(before)
      }
    })

    test('while a view is rebuilt, people read it as it was, and what is recorded meanwhile is in it afterwards', async () => {
      const before = await rows(waiting.table)
      let recording: Promise<unknown> = Promise.resolve()
      const meanwhile: unknown[] = []
      await rebuildView(journal(), waiting, () => {
        meanwhile.push(rows(waiting.table))
        if (meanwhile.length === 1)
          recording = act(journal(), kualaLumpur('ticket-late'), ticket, 'budi', draw(99))
      })
      expect(await meanwhile[0]).toEqual(before)
      expect(isRefusal(await recording)).toBe(false)
      const after = await rows(waiting.table)
      expect(after).toHaveLength(before.length + 1)
      await rebuildView(journal(), waiting)
      expect(await rows(waiting.table)).toEqual(after)
    })

    test('a position is a number, by whichever way it is read', async () => {
      const { db } = database()
      const [inStream] = await journal().read('ticket-1')
      const [inOrder] = await readOn(db, ['TicketDrawn'], 0, Number.MAX_SAFE_INTEGER, 1)
      const horizon = await safeHorizon(db, ms => new Promise(done => setTimeout(done, ms)))
      const { chains } = await journalHead(db)
      const told = [inStream?.position, inOrder?.position, horizon, ...chains.map(chain => chain.position)]
      expect(new Set(told.map(each => typeof each))).toEqual(new Set(['number']))
    })

    describe('facts stay', () => {
      test.each([
        'update journal.facts set actor = actor',
        'delete from journal.facts',
        'truncate journal.facts',
      ])('the database refuses to its owner: %s', async statement => {
        await expect(sql.raw(statement).execute(database().db)).rejects.toThrow(
          'Facts are never changed or removed',
        )
      })

      test('the refusal fires for replication roles too, where ordinary triggers are off', async () => {
        const found = await sql<{ when: string }>`
          select tgenabled::text as when from pg_trigger where tgname = 'facts_stay'`.execute(database().db)
        expect(found.rows).toEqual([{ when: 'A' }])
      })
    })

    test.each([
      ['nothing newer has ended', 0],
      ['a newer transaction has ended', 1],
    ])('a follower skips no fact of a slow transaction while %s', async (_, newer) => {
      const [slowOne, fastOne] = [1000 + 10 * newer, 1001 + 10 * newer]
      const seen: number[] = []
      const reader = follower<TicketFact>(`reader ${newer}`, {
        TicketDrawn: async ({ body }) => {
          if (body.number >= slowOne) seen.push(body.number)
        },
      })
      const read = async () => {
        const horizon = await safeHorizon(database().db, ms => new Promise(done => setTimeout(done, ms)), 3)
        while ((await followOnce(database().db, reader, horizon)) > 0);
      }
      let release = () => {}
      const held = new Promise<void>(done => {
        release = done
      })
      let placed = () => {}
      const isPlaced = new Promise<void>(done => {
        placed = done
      })
      // Without the count of the day, whose one row the two would wait for each other at.
      const uncounted = createJournal(database().db, [waiting], () => now)
      const slow = uncounted.write('budi', async entry => {
        await entry.append(
          { id: `ticket-slow-${newer}`, mission: 'kbri-oslo' },
          [fact('TicketDrawn', { number: slowOne })],
          0,
        )
        placed()
        await held
      })
      await isPlaced
      const drawFast = () =>
        act(uncounted, { id: `ticket-fast-${newer}`, mission: 'kbri-bern' }, ticket, 'salma', draw(fastOne))
      if (newer) await drawFast()
      await read()
      expect(seen).toEqual([])
      release()
      await slow
      if (!newer) await drawFast()
      await read()
      expect(seen).toEqual([slowOne, fastOne])
      await read()
      expect(seen).toEqual([slowOne, fastOne])
    })
  },
  { modules: ['journal'] },
)
