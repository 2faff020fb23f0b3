import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../../src/platform/database/embedded/free-port.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import { type PlatformProcess, startProcess, untilReady } from '../platform-process.ts'
import { applicant, exampleOf } from '../reach/applicant.ts'
import { askAt, type Session } from '../reach/ask.ts'
import { personAt } from '../sign-in/person.ts'

const code = 'lapor-diri'

let database: TestDatabase
let data = ''
let url = ''
let running: PlatformProcess
const start = async (): Promise<void> => {
  const port = new URL(url).port
  running = await startProcess({
    ...{ PORT: port, BASE_URL: url, DERMAGA_DEMO: '1', DATABASE_URL: database.url, DERMAGA_DATA: data },
  })
  await untilReady(running, url, 120)
}
beforeAll(async () => {
  database = await makeDatabase({ modules: [] })
  data = await mkdtemp(join(tmpdir(), 'dermaga-interrupted-'))
  url = `http://localhost:${await freePort()}`
  await start()
})
afterAll(async () => {
  await running?.stop()
  await database?.close()
  await rm(data, { recursive: true, force: true })
})

const signIn = async (): Promise<Session> => {
  const sari = personAt({ url })
  await sari.becomes('sari')
  return askAt(url).tokenOf(`dermaga=${sari.session()}`)
}

/** Every row of this request, in whatever table. */
const rowsOf = async (id: string) => {
  const { rows } = await sql`
    select (select to_jsonb(d) from applications.drafts d where id = ${id}) as draft,
      (select jsonb_agg(to_jsonb(u) order by u.id) from applications.uploads u where application = ${id}) as uploads,
      (select count(*)::int from applications.files where id = ${id}) as files,
      (select count(*)::int from applications.records where application = ${id}) as records,
      (select count(*)::int from applications.search_terms where application = ${id}) as terms,
      (select count(*)::int from journal.facts where stream = ${`application-${id}`}) as facts`.execute(
    database.db,
  )
  return rows[0]
}

/** Whether a statement waits for the lock that the test holds. */
const isWaiting = async (): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from pg_locks where not granted and relation = 'applications.search_terms'::regclass`.execute(
    database.db,
  )
  return rows.length > 0
}

test('killed in the middle of a submission, nothing of it stands and nothing she wrote is lost; sent again, it is sent once', async () => {
  const session = await signIn()
  const sari = applicant(askAt(url), session)
  const draft = await sari.begin(code)
  const revision = sari.revisionOn(await sari.fillIn(draft, code, exampleOf(code)))
  const id = draft.split('/').at(-1) ?? ''
  const before = await rowsOf(id)
  expect(before).toMatchObject({ files: 0, records: 0, terms: 0, facts: 0 })

  // The submission's transaction has written its fact and its answers when it comes to this table, and waits.
  const lock = await database.pool.connect()
  await lock.query('begin')
  await lock.query('lock table applications.search_terms in access exclusive mode')
  const answer = sari.send(draft, revision).catch((fault: unknown) => fault)
  await vi.waitFor(async () => expect(await isWaiting()).toBe(true), { timeout: 20_000, interval: 50 })
  await running.kill()
  expect(await answer).toBeInstanceOf(Error)
  await lock.query('rollback')
  lock.release()

  await vi.waitFor(async () => expect(await rowsOf(id)).toEqual(before), { timeout: 20_000, interval: 100 })
  await start()
  const again = applicant(askAt(url), await signIn())
  const check = await askAt(url).ask(await signIn(), 'GET', `${draft}/check`)
  expect(check.status).toBe(200)
  expect(check.text).toContain('12 Jalan Ampang')
  const sent = await again.send(draft, revision)
  expect([sent.status, sent.location]).toEqual([303, `/applications/${id}?sent=application`])
  expect((await again.send(draft, revision)).location).toBe(sent.location)
  expect(await rowsOf(id)).toMatchObject({ draft: null, files: 1, facts: 1 })
})
