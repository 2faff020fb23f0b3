import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { historyRequests } from '../seeds/history/timeline.ts'
import { type ExportedFact, hashOf, journalHead, rebuildView, verifyJournal } from '../src/journal/index.ts'
import { onBothStores, type TestDatabase } from './database.ts'
import { exportOf } from './export-of.ts'
import { openWorld, type World } from './world.ts'

const minutes = (count: number): number => count * 60_000

/** Every row of a view's table, each as one text, in one order. */
const rowsOf = async ({ db }: TestDatabase, table: string): Promise<readonly string[]> => {
  const found = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.raw(table)} t order by 1`.execute(db)
  return found.rows.map(({ row }) => row)
}

/** A signal that fires once the store holds so many requests: the filling is killed in the midst of its work. */
const brokenOffAt = ({ db }: TestDatabase, requests: number) => {
  const controller = new AbortController()
  const watch = setInterval(() => {
    void sql<{ count: number }>`select count(*)::int as count from applications.files`
      .execute(db)
      .then(({ rows }) => (rows[0]?.count ?? 0) >= requests && controller.abort())
  }, 50)
  return { signal: controller.signal, stop: () => clearInterval(watch) }
}

onBothStores((_store, database) => {
  let world: World

  beforeAll(async () => {
    world = await openWorld(database(), '2026-11-24T02:00:00.000Z', {})
    const broken = brokenOffAt(database(), 30)
    await expect(world.seed(broken.signal)).rejects.toThrow(/abort/i)
    broken.stop()
    await world.seed()
  }, minutes(4))
  afterAll(() => world?.close())

  test('the history, broken off and gone on with, happened once and as a whole', async () => {
    const { rows } = await sql<{ id: string; version: number; doubled: number }>`
      select f.id, f.version, (
        select count(*)::int from (
          select requirement from applications.uploads u where u.application = f.id and u.state = 'sent'
          group by requirement having count(*) > 1) as twice) as doubled
      from applications.files f`.execute(database().db)
    const found = new Map(rows.map(row => [row.id, [row.version, row.doubled]]))
    for (const { id, acts, person } of historyRequests)
      expect([person.name, found.get(id)]).toEqual([person.name, [acts.length, 0]])
    const before = (await verifyJournal(database().db)).facts
    await world.seed()
    expect((await verifyJournal(database().db)).facts).toBe(before)
  })

  test('it shows requests in every state, late ones and children among them, and none of Sari’s', async () => {
    const { rows } = await sql<{
      statuses: string[]
      reasons: string[]
      persons: string[]
      late: number
      sari: number
    }>`
      select array_agg(distinct status order by status) as statuses,
        array_agg(distinct variant->>'reason') filter (where variant ? 'reason') as reasons,
        array_agg(distinct variant->>'person') filter (where variant ? 'person') as persons,
        count(*) filter (where status = 'complete' and order_at < '2026-11-24T02:00:00Z')::int as late,
        count(*) filter (where person = (select id from access.accounts where subject = 'sari'))::int as sari
      from applications.files`.execute(database().db)
    const [
      { statuses, reasons, persons, late, sari } = {
        statuses: [],
        reasons: [],
        persons: [],
        late: 0,
        sari: 1,
      },
    ] = rows
    expect(statuses).toEqual([
      'complete',
      'correction-asked',
      'granted',
      'handed-over',
      'paused',
      'rejected',
      'submitted',
      'withdrawn',
    ])
    expect(reasons.sort()).toEqual(['damaged', 'expired', 'full', 'lost'])
    expect(persons.sort()).toEqual(['adult', 'child'])
    expect([late > 3, sari]).toEqual([true, 0])
  })

  test('every letter is printed, and a register is numbered as the days went by', async () => {
    const { rows } = await sql<{ register: string; numbers: number[]; days: string[]; printed: boolean }>`
      select mission || ' ' || register as register, array_agg(sequence order by sequence) as numbers,
        array_agg(issued_on::text order by sequence) as days, bool_and(sha256 is not null) as printed
      from documents.documents group by 1`.execute(database().db)
    expect(rows.length).toBeGreaterThan(4)
    for (const { numbers, days, printed } of rows) {
      expect(printed).toBe(true)
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      expect(days).toEqual(days.toSorted())
    }
  })

  test('every view of every module, dropped and rebuilt, is the same row for row', async () => {
    expect(world.views.map(({ name }) => name)).toContain('access/looks')
    for (const view of world.views) {
      const before = await rowsOf(database(), view.table)
      expect([view.name, before.length > 0]).toEqual([view.name, true])
      await rebuildView(world.app.journal, view)
      expect(await rowsOf(database(), view.table), view.name).toEqual(before)
    }
  })

  test('an export is checked without the platform, and whatever was done to it is found', async () => {
    const facts = await exportOf(database().db)
    const head = join(database().data, 'head.json')
    writeFileSync(head, JSON.stringify(await journalHead(database().db)))
    const checkText = (input: string, ...options: readonly string[]) => {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/verify-export.mjs', ...options], {
        input,
        encoding: 'utf8',
      })
      const [first = '', second = ''] = stderr.split('\n')
      return { status, first, second }
    }
    const linesOf = (lines: readonly ExportedFact[]) => lines.map(line => JSON.stringify(line)).join('\n')
    const check = (lines: readonly ExportedFact[], ...options: readonly string[]) =>
      checkText(linesOf(lines), ...options)
    const at = facts.findIndex(each => each.fact === 'FileDeclaredComplete')
    const fact = facts[at] as ExportedFact
    const next = facts.slice(at + 1).find(each => each.mission === fact.mission) as ExportedFact
    const place = ({ position, mission }: ExportedFact) => `Position ${position} (${mission ?? 'ministry'}): `

    expect(check(facts, '--head', head)).toMatchObject({ status: 0, first: '' })
    expect(check(facts.with(at, { ...fact, at: '2026-11-01T00:00:00.000Z' }))).toMatchObject({
      status: 1,
      first: `${place(fact)}was changed`,
    })
    // A name written twice: whoever keeps the first of the two reads another fact than the one that was sealed.
    const doubled = JSON.stringify(fact).replace('{', '{"actor":"someone-else",')
    const lines = facts.map(each => JSON.stringify(each)).with(at, doubled)
    expect(checkText(lines.join('\n'))).toMatchObject({
      status: 1,
      first: `${place(fact)}names something twice`,
    })
    expect(check(facts.toSpliced(at, 1))).toMatchObject({
      status: 1,
      first: `${place(next)}does not follow the fact before it`,
    })
    // Inserted with care: its own hash is right and follows the one before.
    const { hash: _, ...copied } = {
      ...fact,
      position: fact.position + 0.5,
      previous: fact.hash,
      version: fact.version + 1,
    }
    const inserted = checkText(linesOf(facts.toSpliced(at + 1, 0, { ...copied, hash: hashOf(copied) })))
    expect(inserted.first).toContain('stands at no position')
    expect(inserted.second).toBe(`${place(next)}does not follow the fact before it`)
    const swapped = facts.with(at, next).with(facts.indexOf(next), fact)
    expect(check(swapped)).toMatchObject({ status: 1, first: expect.stringContaining(place(next)) })
    const cut = facts.slice(0, -5)
    expect(check(cut).status).toBe(0)
    expect(check(cut, '--head', head)).toMatchObject({
      status: 1,
      first: expect.stringContaining('is where the kept head ends, and is not here'),
    })
  })

  test('the platform’s own verification agrees', async () => {
    expect((await verifyJournal(database().db, await journalHead(database().db))).breaches).toEqual([])
  })
})
