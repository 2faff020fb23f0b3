import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { fact } from '../../../../kernel/index.ts'
import { documentFile, documentsModule, registerEntries } from '../../../documents/index.ts'
import { type Application, application, streamOf } from '../../application.ts'
import { kualaLumpur, openSite, type Site } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { issueAnew } from '../../issue-anew.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const moving = service('surat-keterangan-pindah')
const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
let desk: Desk
let site: Site

beforeAll(async () => {
  site = await openSite(database())
  desk = await openDesk(database())
  await send(site.app, ids.sari, 'lapor-diri')
})

type Signer = 'ratna' | 'arif' | 'budi'
const pathOf = (id: string) => `/desk/applications/${id}/letters`
const post = async (who: Signer, id: string, act: string, form: Record<string, string> = {}) =>
  desk.post(who, `/desk/applications/${id}/${act}`, { seen: await desk.version(id), ...form }, english)
const letterIn = async (id: string): Promise<string> => {
  const { state } = await recall(desk.app.journal, streamOf(id), application)
  return state.status === 'none' ? '' : (state.document ?? '')
}
const end = async (id: string, name: 'DocumentVoided' | 'DocumentRevoked' = 'DocumentVoided') =>
  desk.app.journal.write(ids.ratna, async entry => {
    const stream = { id: `document-${await letterIn(id)}`, mission: kualaLumpur }
    await entry.append(stream, [fact(name, { reason: ids.ratna })], 'any')
  })
/** The file is made, as the job of the same transaction does. */
const make = async () => {
  const job = documentsModule.jobs?.(desk.app).find(({ name }) => name === 'documents/render')
  await job?.handle(desk.asked.at(-1) as { document: string }, new AbortController().signal)
}
const granted = async () => {
  const id = await send(desk.app, ids.sari, moving.code)
  await post('budi', id, 'completeness')
  expect((await post('ratna', id, 'decision', { outcome: 'grant' })).status).toBe(303)
  await make()
  return id
}
const numbers = async () =>
  (
    await registerEntries(database().db, {
      ...{ mission: kualaLumpur, register: 'surat-keterangan-pindah', year: 2026 },
    })
  ).map(({ id, sequence, voidedAt }) => ({ id, sequence, isVoid: voidedAt !== null }))

describe('where the letter was cancelled', () => {
  test('Ratna issues another: the next number, a code and a file of its own, and the old one stays void', async () => {
    const id = await granted()
    const old = await letterIn(id)
    await end(id)
    const page = await desk.get('ratna', pathOf(id), english)
    expect(page.text).toContain('is no longer valid and stays so in the register')
    expect(page.text).toContain('You sign as Head of mission')
    expect(page.text).toContain('Nur')
    expect((await desk.looks()).at(-1)?.body).toMatchObject({
      purpose: 'issue-document',
      detail: 'issue-anew',
    })

    const answer = await post('ratna', id, 'letters')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/desk/applications/${id}?done=issue-anew`,
    ])
    await make()
    const now = await letterIn(id)
    expect((await numbers()).slice(-2)).toEqual([
      { id: old, sequence: 1, isVoid: true },
      { id: now, sequence: 2, isVoid: false },
    ])
    const { rows } = await sql<{ codes: number }>`
      select count(distinct code_hash)::int as codes from documents.documents
      where document in (${old}, ${now})`.execute(database().db)
    expect(rows[0]?.codes).toBe(2)
    expect(await documentFile(desk.app, now)).not.toBeNull()
    const { rows: files } = await sql<{ document: string; status: string }>`
      select document, status from applications.files where id = ${id}`.execute(database().db)
    expect(files[0]).toEqual({ document: now, status: 'granted' })
    const file = await desk.get('ratna', answer.headers.get('location') ?? '', english)
    expect(file.text).toContain('New letter issued')
    for (const letter of [old, now]) expect(file.html).toContain(`href="/documents/${letter}"`)
    expect(file.html).not.toContain(pathOf(id))
  })

  test('Sari finds the new one to download, and reads that the earlier one is no longer valid', async () => {
    const id = await granted()
    await end(id)
    expect((await site.get('sari', `/applications/${id}`, english)).html).not.toContain('/document"')
    await post('arif', id, 'letters')
    await make()
    const { text, html } = await site.get('sari', `/applications/${id}`, english)
    expect(html).toContain(`href="/applications/${id}/document"`)
    expect(text).toMatch(/The earlier document, number \S+, is no longer valid/)
    expect(text).not.toContain('This document was cancelled')
    expect((await site.get('sari', `/applications/${id}/document`)).status).toBe(200)
  })

  test('a double click issues one; a second letter waits until the first has ended', async () => {
    const id = await granted()
    await end(id, 'DocumentRevoked')
    const before = (await numbers()).length
    const seen = await desk.version(id)
    for (const _ of [1, 2]) expect((await post('ratna', id, 'letters', { seen })).status).toBe(303)
    expect((await numbers()).length).toBe(before + 1)
    const again = await post('arif', id, 'letters')
    expect([again.status, again.text]).toEqual([
      409,
      expect.stringContaining('Cancel or revoke it in the register'),
    ])
    expect((await numbers()).length).toBe(before + 1)
  })

  test('Arif, whose page is old, is told what Ratna did', async () => {
    const id = await granted()
    await end(id)
    const seen = await desk.version(id)
    await post('ratna', id, 'letters')
    const late = await post('arif', id, 'letters', { seen })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('New letter issued')])
  })

  test('Budi, who does not sign, finds no way to it', async () => {
    const id = await granted()
    await end(id)
    const file = await desk.get('budi', `/desk/applications/${id}?purpose=oversee`)
    expect(file.html).not.toContain(pathOf(id))
    expect((await desk.get('budi', pathOf(id))).status).toBe(403)
    const head = await desk.get('ratna', `/desk/applications/${id}?purpose=oversee`)
    expect(head.html).toContain(`href="${pathOf(id)}"`)
  })

  test('Ratna, who signs, reads it among what she can do now, and not that there is nothing', async () => {
    const id = await granted()
    const open = async () =>
      (await desk.get('ratna', `/desk/applications/${id}?purpose=oversee`, english)).text
    expect(await open()).toContain('There is nothing for you to do at this stage.')
    await end(id)
    const text = await open()
    expect(text).not.toContain('nothing for you to do')
    expect(text).toMatch(/What can be done now Issue a new letter/)
  })
})

test('with a new collection letter Budi is no longer warned at the hand-over', async () => {
  const id = await send(desk.app, ids.sari, passport.code)
  const office = mission(desk.app, passport)
  await office.complete(id)
  await office.pay(id, 'KL-900')
  await office.visit(id)
  await office.toImigrasi(id)
  await office.imigrasiAnswers(id)
  await post('ratna', id, 'decision', { outcome: 'grant' })
  await end(id)
  const path = `/desk/applications/${id}/hand-over`
  expect((await desk.get('budi', path, english)).text).toContain('was cancelled')
  expect((await post('ratna', id, 'letters')).status).toBe(303)
  expect((await desk.get('budi', path, english)).text).not.toContain('was cancelled')
  await office.handOver(id)
  await end(id)
  const late = await desk.get('ratna', pathOf(id), english)
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('is not handed over')])
})

describe('each refusal, by its code', () => {
  const head = { capacity: { role: 'head-of-mission', delegatedBy: null }, citizenAccount: null }
  const asked = { document: 'new', hasEnded: true, isErased: false }
  const request = { status: 'granted', document: 'old', person: 'sari' } as Application
  const refusedBy = (
    state: Application,
    decider: typeof head | { capacity: typeof head.capacity; citizenAccount: string } = head,
    more = {},
  ) => issueAnew(state, moving, decider, { ...asked, ...more })

  test('it is issued otherwise', () => {
    expect(refusedBy(request)).toMatchObject([{ body: { document: 'new', replaces: 'old' } }])
  })

  test.each([
    ['no-such-application', refusedBy({ status: 'none' })],
    ['not-granted', refusedBy({ ...request, status: 'handed-over' } as Application)],
    ['nothing-issued', refusedBy({ ...request, document: null } as Application)],
    ['letter-stands', refusedBy(request, head, { hasEnded: false })],
    ['answers-erased', refusedBy(request, head, { isErased: true })],
    ['not-a-signer', refusedBy(request, { ...head, capacity: { role: 'officer', delegatedBy: null } })],
    ['own-application', refusedBy(request, { ...head, citizenAccount: 'sari' })],
  ])('%s', (refused, outcome) => expect(outcome).toEqual({ refused }))
})

test('what cannot be printed is named, and no correction is told of that nobody can ask any more', async () => {
  const id = await granted()
  await end(id)
  await sql`
    update applications.records set body = jsonb_set(body, '{answers,fullName}', '"Nur 𓀀"')
    where application = ${id} and kind = 'answers'`.execute(desk.app.db)
  const { status, text } = await post('ratna', id, 'letters')
  expect([status, text]).toEqual([409, expect.stringContaining('cannot be printed: 𓀀. If they are in')])
  expect(text).toContain('ask for a new request, written as in the passport')
  expect(text).not.toContain('Ask the applicant to correct')
})

test('each letter of a request leads from its register to the file, which says why it ended, or that it was erased', async () => {
  const id = await granted()
  const first = await letterIn(id)
  await end(id)
  expect((await post('ratna', id, 'letters')).status).toBe(303)
  const second = await letterIn(id)
  expect(second).not.toBe(first)
  for (const letter of [first, second]) {
    const led = await desk.get('budi', `/desk/letters/${letter}`)
    expect([led.status, led.headers.get('location')]).toEqual([303, `/desk/applications/${id}`])
    expect((await desk.get('salma', `/desk/letters/${letter}`)).status).toBe(404)
  }
  expect((await desk.get('budi', `/desk/letters/${id}`)).status).toBe(404)
  expect((await desk.get('budi', '/desk/letters/any')).status).toBe(404)
  // No words were kept of this end.
  const file = await desk.get('budi', `/desk/applications/${id}?purpose=oversee`, english)
  expect(file.text).toContain('cancelled : the reason was erased')
})
