import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { createJournal, rebuildView, verifyJournal } from '../../../journal/index.ts'
import { locales, newId } from '../../../kernel/index.ts'
import { standingClock } from '../../../platform/clock.ts'
import type { SignedIn } from '../../../web/index.ts'
import { looksView } from '../views/looks.ts'
import { held, kualaLumpur, people } from '../who-may/people-for-tests.ts'
import { listLooks } from './list-looks.ts'
import { lookKinds, lookKindWords } from './look-kinds.ts'
import { lookingRole } from './looking-role.ts'
import { isPurpose, purposes, purposeWords } from './purposes.ts'
import { recordLook } from './record-look.ts'

const database = useDatabase({ modules: ['journal', 'missions', 'access'] })
const clock = standingClock(new Date('2026-11-24T02:00:00Z'))
const journal = () => createJournal(database().db, [looksView], clock.now)

let sari: { id: string; person: string; mission: string }
let hasan: typeof sari
beforeEach(() => {
  sari = { id: newId(), person: newId(), mission: kualaLumpur }
  hasan = { id: newId(), person: newId(), mission: kualaLumpur }
})
const seenBy = async ({ person }: typeof sari) => (await listLooks(database().db, person, 1)).looks

describe('Budi looks, and Sari reads of it', () => {
  test('in which role, from which mission, what for and when', async () => {
    await recordLook({ journal: journal() }, people.budi, {
      what: 'file',
      purpose: 'check-request',
      applications: [sari],
    })
    expect(await seenBy(sari)).toEqual([
      {
        application: sari.id,
        ...{ first: clock.now(), last: clock.now(), times: 1 },
        role: 'officer',
        mission: kualaLumpur,
        what: 'file',
        purpose: 'check-request',
      },
    ])
  })

  test('each time, for a file or a document, the latest first', async () => {
    for (const what of ['file', 'document-image', 'file', 'download'] as const) {
      await recordLook({ journal: journal() }, people.budi, {
        ...{ what, purpose: 'process-request' },
        applications: [sari],
      })
      clock.move(1000)
    }
    expect((await seenBy(sari)).map(each => each.what)).toEqual([
      'download',
      'file',
      'document-image',
      'file',
    ])
  })

  test('as one line with its first and last time, where the same is done again and again', async () => {
    const look = (who: SignedIn, applications: readonly (typeof sari)[]) =>
      recordLook({ journal: journal() }, who, { what: 'file', purpose: 'check-request', applications })
    const began = clock.now()
    for (let turn = 0; turn < 3; turn++) {
      await look(people.budi, [sari])
      clock.move(60_000)
    }
    const ended = new Date(clock.now().getTime() - 60_000)
    const second = { ...sari, id: newId() }
    await look(people.budi, [second])
    clock.move(60_000)
    await look(people.budi, [sari])
    expect((await seenBy(sari)).map(({ application, times }) => [application, times])).toEqual([
      [sari.id, 1],
      [second.id, 1],
      [sari.id, 3],
    ])
    expect((await seenBy(sari))[2]).toMatchObject({ first: began, last: ended })
  })

  test('once a day for a list that is drawn again and again, with the last time; the facts keep each', async () => {
    const look = (who: SignedIn) =>
      recordLook({ journal: journal() }, who, {
        ...{ what: 'worklist', purpose: 'find-work' },
        applications: [sari, hasan],
      })
    const before = (await verifyJournal(database().db)).facts
    await look(people.budi)
    clock.move(60_000)
    await look(people.budi)
    clock.move(1_000)
    await look(people.arif)
    expect((await verifyJournal(database().db)).facts - before).toBe(3)
    expect(await seenBy(hasan)).toHaveLength(2)
    expect((await seenBy(sari)).map(each => each.last)).toEqual([
      clock.now(),
      new Date(clock.now().getTime() - 1_000),
    ])
    clock.move(86_400_000)
    await look(people.budi)
    expect(await seenBy(sari)).toHaveLength(3)
  })

  test('and nothing of what anyone saw of others', async () => {
    await recordLook({ journal: journal() }, people.budi, {
      ...{ what: 'file', purpose: 'check-request' },
      applications: [hasan],
    })
    expect(await seenBy(sari)).toEqual([])
  })
})

describe('the record', () => {
  test('names the person who looked in the fact, and says nothing of content', async () => {
    await recordLook({ journal: journal() }, people.budi, {
      ...{ what: 'document', purpose: 'hand-over', detail: 'passport' },
      applications: [sari],
    })
    const facts = await journal().read(`looks-${kualaLumpur}`)
    expect(facts.at(-1)).toMatchObject({
      name: 'Looked',
      actor: 'budi',
      mission: kualaLumpur,
      body: {
        ...{ what: 'document', purpose: 'hand-over', role: 'officer', detail: 'passport' },
        files: [{ application: sari.id, person: sari.person }],
      },
    })
  })

  test('of a list that showed nobody is no fact', async () => {
    const before = (await verifyJournal(database().db)).facts
    await recordLook({ journal: journal() }, people.budi, {
      ...{ what: 'search', purpose: 'find-work' },
      applications: [],
    })
    expect((await verifyJournal(database().db)).facts).toBe(before)
  })

  test('of a list over two missions lies in the chain of each', async () => {
    const elsewhere = { ...hasan, mission: 'kjri-jeddah' }
    await recordLook({ journal: journal() }, people.dewi, {
      ...{ what: 'export', purpose: 'oversee' },
      applications: [sari, elsewhere],
    })
    expect((await seenBy(elsewhere))[0]).toMatchObject({ mission: 'kjri-jeddah', role: 'ministry' })
    expect((await seenBy(sari))[0]).toMatchObject({ mission: kualaLumpur, role: 'ministry' })
    expect((await verifyJournal(database().db)).breaches).toEqual([])
  })

  test('is kept by many officers at once, without a gap', async () => {
    const looks = Array.from({ length: 20 }, (_, at) =>
      recordLook({ journal: journal() }, at % 2 === 0 ? people.budi : people.arif, {
        ...{ what: 'file', purpose: 'process-request' },
        applications: [sari],
      }),
    )
    await Promise.all(looks)
    const seen = await seenBy(sari)
    expect(seen.reduce((sum, { times }) => sum + times, 0)).toBe(20)
    expect((await verifyJournal(database().db)).breaches).toEqual([])
  })

  test('can be drawn anew from the facts, row for row', async () => {
    const rows = async () =>
      (await sql`select * from access.looks order by person, application, occasion`.execute(database().db))
        .rows
    const before = await rows()
    expect(before.length).toBeGreaterThan(0)
    await rebuildView(journal(), looksView)
    expect(await rows()).toEqual(before)
  })
})

test('Arif looks as the officer he is, not with the signature he was lent', () => {
  expect(lookingRole(people.arif, kualaLumpur)).toBe('officer')
  const both = { ...people.budi, held: [held('evaluator'), held('officer', kualaLumpur)] }
  expect(lookingRole(both, kualaLumpur)).toBe('officer')
})

test('every kind of look and every purpose is said in both languages', () => {
  for (const locale of locales) {
    for (const kind of lookKinds) expect(lookKindWords[kind][locale]).not.toBe('')
    for (const purpose of purposes) expect(purposeWords[purpose][locale]).not.toBe('')
  }
  expect(isPurpose('curiosity')).toBe(false)
})
