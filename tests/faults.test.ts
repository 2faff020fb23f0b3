import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openAuditor } from '../faults/audit/audit.ts'
import { type Acknowledged, openAnswerLog } from '../faults/load/acknowledged.ts'
import { formIn } from '../faults/load/form-in.ts'
import { ids, openSite, type Site } from '../src/modules/applications/citizen/site-for-tests.ts'
import { send } from '../src/modules/applications/citizen/story-for-tests.ts'
import { openJobs } from '../src/platform/jobs/index.ts'
import { chanceFrom } from './chance.ts'
import { useDatabase } from './database.ts'

const database = useDatabase()
let site: Site
let request = ''
let other = ''
let answers: readonly Acknowledged[] = []
const phones = { request: '+60170000001', other: '+60170000002' }

const audit = async (given: readonly Acknowledged[] = answers) => {
  const auditor = await openAuditor(database())
  const { lost, halfWritten, twice } = await auditor.audit(given)
  return { lost: lost.length, halfWritten: halfWritten.length, twice: twice.length }
}

/** What the audit says while something is out of order, which is put in order again afterwards. */
const during = async (damage: ReturnType<typeof sql>, repair: ReturnType<typeof sql>) => {
  const { db } = database()
  await damage.execute(db)
  const found = await audit()
  await repair.execute(db)
  return found
}

beforeAll(async () => {
  site = await openSite(database())
  const jobs = await openJobs(database())
  await jobs.stop()
  request = await send(site.app, ids.sari, 'lapor-diri', { phone: phones.request })
  other = await send(site.app, ids.nur, 'lapor-diri', { phone: phones.other })
  const sent = await sql<{ requirement: string; received: string }>`
    select requirement, received from applications.uploads where application = ${request}`.execute(
    database().db,
  )
  answers = [
    { what: 'submission', request, phone: phones.request },
    { what: 'submission', request: other, phone: phones.other },
    ...sent.rows.map(
      ({ requirement, received }): Acknowledged => ({
        what: 'upload',
        request,
        requirement,
        sha256: received,
      }),
    ),
  ]
})

test('a store that keeps what was answered is whole', async () => {
  expect(answers.length).toBeGreaterThan(2)
  expect(await audit()).toEqual({ lost: 0, halfWritten: 0, twice: 0 })
})

test('an answer that the store does not keep is lost', async () => {
  const payment: Acknowledged = { what: 'payment', request, receipt: 'KL-1' }
  const draft: Acknowledged = { what: 'draft', request: '01936f00-0000-7000-8000-00000000abcd' }
  expect(await audit([...answers, payment, draft])).toEqual({ lost: 2, halfWritten: 0, twice: 0 })
})

test('a file whose bytes are gone is lost, and the request that it was sent with is half written', async () => {
  const { app } = site
  const found = await sql<{ stored: string }>`
    select stored from applications.uploads where application = ${request} limit 1`.execute(app.db)
  const stored = found.rows[0]?.stored ?? ''
  const bytes = await app.blobs.get(stored)
  await app.blobs.remove(stored)
  expect(await audit()).toEqual({ lost: 1, halfWritten: 1, twice: 0 })
  await app.blobs.put(bytes ?? Buffer.alloc(0))
})

test('whatever lacks its other half is half written', async () => {
  const damages = [
    // A draft beside the request that came of it.
    [
      sql`insert into applications.drafts (id, person, service, place, answers, provenance, at)
        values (${request}, ${ids.sari}, 'lapor-diri', '{}', '{}', '{}', now())`,
      sql`delete from applications.drafts`,
    ],
    // A correction still being written, though nobody asks for one.
    [
      sql`insert into applications.drafts (id, person, service, place, answers, provenance, corrects, at)
        values (${request}, ${ids.sari}, 'lapor-diri', '{}', '{}', '{}', true, now())`,
      sql`delete from applications.drafts`,
    ],
    // A photo still to be sent, though there is no draft to send it with.
    [
      sql`insert into applications.uploads
        select '01936f00-0000-7000-8000-00000000abcd', application, person, 'stay-permit', part, name, kind, received,
          stored, bytes, details, at, 'draft'
        from applications.uploads where application = ${request} limit 1`,
      sql`delete from applications.uploads where state = 'draft'`,
    ],
    // A request that is not found by its number.
    [
      sql`update applications.search_terms set kind = 'name' where application = ${request} and kind = 'number'`,
      sql`update applications.search_terms set kind = 'number' where application = ${request} and term = (
        select lower(replace(number, '-', '')) from applications.files where id = ${request})`,
    ],
    // A record that no fact points at.
    [
      sql`insert into applications.records (id, application, kind, body, at)
        values ('01936f00-0000-7000-8000-00000000abcd', ${request}, 'notes', '{}', now())`,
      sql`delete from applications.records where kind = 'notes'`,
    ],
    // A register that gave a number to nothing.
    [
      sql`insert into documents.registers values ('kbri-kuala-lumpur', 'surat-keterangan-pindah', 2026, 1)`,
      sql`delete from documents.registers`,
    ],
  ] as const
  for (const [damage, repair] of damages)
    expect(await during(damage, repair)).toEqual({ lost: 0, halfWritten: 1, twice: 0 })
  expect(await audit()).toEqual({ lost: 0, halfWritten: 0, twice: 0 })
})

test('a view that differs from its facts shows both rows', async () => {
  const { db } = database()
  await sql`update applications.files set status = 'granted' where id = ${request}`.execute(db)
  // Looking has rebuilt it.
  expect(await audit()).toEqual({ lost: 0, halfWritten: 2, twice: 0 })
  expect(await audit()).toEqual({ lost: 0, halfWritten: 0, twice: 0 })
})

test('the same person’s request sent twice is told', async () => {
  await send(site.app, ids.hasan, 'lapor-diri', { phone: phones.other })
  expect((await audit()).twice).toBe(1)
})

test('the answers are on the disk as they were given', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answers-'))
  const log = openAnswerLog(join(folder, 'answers.jsonl'))
  for (const answer of answers) log.note(answer)
  log.note({ what: 'draft', request })
  expect(log.count()).toBe(answers.length)
  log.close()
  expect(log.read()).toEqual([...answers, { what: 'draft', request }])
  await rm(folder, { recursive: true })
})

test('the same seed gives the same chance', () => {
  const three = (seed: number) => {
    const chance = chanceFrom(seed)
    return [chance.between(1, 1_000_000), chance.between(1, 1_000_000), chance.shuffled([1, 2, 3, 4, 5])]
  }
  expect(three(7)).toEqual(three(7))
  expect(three(7)).not.toEqual(three(8))
})

test('a form is sent as it stands on the page', () => {
  const html = `<form method="post" action="/a"><input type="hidden" name="seen" value="3"/>
    <input type="radio" name="outcome" value="grant"/><input type="radio" name="outcome" value="reject" checked/>
    <textarea name="notes" rows="3">\nA &amp; B</textarea><input type="file" name="file"/>
    <select name="currency"><option value="MYR">R</option><option value="USD" selected>D</option></select></form>`
  expect(formIn(html, '/a')).toEqual({ seen: '3', outcome: 'reject', notes: 'A & B', currency: 'USD' })
  expect(formIn(html, '/b')).toBeNull()
})
