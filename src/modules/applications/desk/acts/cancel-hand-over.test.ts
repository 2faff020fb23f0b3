import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { knownOf } from '../../../people/index.ts'
import { application, streamOf } from '../../application.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { livingNear, mission, numberOf, send, service } from '../../citizen/story-for-tests.ts'
import { draftsOf } from '../../drafts/draft.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
let desk: Desk
let site: Site

beforeAll(async () => {
  site = await openSite(database())
  desk = await openDesk(database())
  await send(desk.app, ids.sari, 'lapor-diri')
})

const fileOf = (id: string) => `/desk/applications/${id}`
const post = async (who: 'budi' | 'ratna', id: string, act: string, form: Record<string, string>) =>
  desk.post(who, `${fileOf(id)}/${act}`, { seen: await desk.version(id), ...form }, english)
const giveOut = (id: string, passportNumber: string) =>
  post('budi', id, 'hand-over', {
    ...{ 'day-day': '24', 'day-month': '11', 'day-year': '2026' },
    ...{ to: 'holder', oldBookSeen: 'yes', passportNumber },
  })

/** Handed over with a mistyped number, as the version told. */
const handedOver = async (passportNumber: string) => {
  const id = await send(desk.app, ids.sari, passport.code)
  const office = mission(desk.app, passport)
  await office.complete(id)
  await office.pay(id, `KL-0${id.slice(-6)}`)
  await office.visit(id)
  await office.toImigrasi(id)
  await office.imigrasiAnswers(id)
  expect((await post('ratna', id, 'decision', { outcome: 'grant' })).status).toBe(303)
  const { rows } = await sql<object>`select * from applications.files where id = ${id}`.execute(desk.app.db)
  expect((await giveOut(id, passportNumber)).status).toBe(303)
  return { id, entry: await desk.version(id), asGranted: rows[0] }
}
const cancel = (id: string, entry: string, form: Record<string, string> = {}) =>
  post('budi', id, `entries/${entry}/cancellation`, form)
const why = { reasonId: 'Nomornya salah ketik.', reasonEn: 'The number was mistyped.' }

const letterOf = async (id: string) => {
  const { state } = await recall(desk.app.journal, streamOf(id), application)
  return findDocument(desk.app.db, (state.status === 'none' ? null : state.document) ?? '')
}
const known = async () => (await knownOf(desk.app.db, ids.sari)).get('person.passportNumber')?.value

test('Budi reads which number he recorded and what follows; without a reason nothing happens', async () => {
  const { id, entry } = await handedOver('E1000001')
  const path = `${fileOf(id)}/entries/${entry}/cancellation`
  const file = await desk.get('budi', `${fileOf(id)}?purpose=oversee`, english)
  expect(file.html).toContain(`href="${path}"`)
  expect(file.text).toContain('new passport number E1000001')
  const page = await desk.get('budi', path, english)
  expect(page.text).toContain('Number of the new passport E1000001')
  expect(page.text).toContain('The request is then granted again')
  expect((await desk.looks()).at(-1)?.body).toMatchObject({ purpose: 'hand-over', detail: 'cancel-entry' })
  expect((await cancel(id, entry)).status).toBe(422)
  expect(await desk.version(id)).toBe(entry)
})

test('it is granted again, with a letter that is not used, and the number is neither found nor offered', async () => {
  const { id, entry, asGranted } = await handedOver('E1000002')
  const number = await numberOf(desk.app, id)
  const found = async () =>
    (await desk.find('budi', { term: 'E1000002', purpose: 'serve-at-counter' })).text.includes(number)
  expect([(await letterOf(id))?.usedOn, await known(), await found()]).toEqual([
    ...['2026-11-24', 'E1000002', true],
  ])
  const answer = await cancel(id, entry, why)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${fileOf(id)}?done=cancel-entry`])
  const { rows } = await sql<object>`select * from applications.files where id = ${id}`.execute(desk.app.db)
  expect(rows[0]).toEqual({ ...asGranted, version: Number(entry) + 1 })
  expect([(await letterOf(id))?.usedOn, await known(), await found()]).toEqual([null, undefined, false])
  const all = JSON.stringify(await desk.app.journal.read(`person-${ids.sari}`))
  expect(all).toContain('DetailsForgotten')
  expect(all).not.toContain('E1000002')
  const file = await desk.get('budi', answer.headers.get('location') ?? '', english)
  for (const said of ['Entry cancelled: Handed over', 'granted again, and not handed over', why.reasonEn])
    expect(file.text).toContain(said)
  expect(file.html).toContain(`href="${fileOf(id)}/hand-over"`)
  expect(file.html).not.toContain('/cancellation"')
})

test('Sari reads that it does not count and why, until it is recorded anew; the right number is then hers', async () => {
  const { id, entry } = await handedOver('E1000003')
  const own = async () => (await site.get('sari', `/applications/${id}`, english)).text
  expect(await own()).toContain('E1000003')
  await cancel(id, entry, why)
  const told = await own()
  expect(told).toContain('An officer cancelled the record of a hand-over on Tuesday, 24 November 2026')
  expect(told).toContain('Entry cancelled: Handed over')
  expect(told).toContain(why.reasonEn)
  expect(told).toContain('to collect it')
  expect(told).not.toContain('E1000003')
  expect((await giveOut(id, 'E1000004')).status).toBe(303)
  const after = await own()
  expect(after).toContain('New passport number E1000004')
  expect(after).not.toContain('The result counts as not handed over')
  expect([await known(), (await letterOf(id))?.usedOn]).toEqual(['E1000004', '2026-11-24'])
})

test('what she has said anew meanwhile stays known; a second click, and an entry of the counter, change nothing', async () => {
  const { id, entry } = await handedOver('E1000005')
  await send(desk.app, ids.sari, 'lapor-diri', { passportNumber: 'E1000006' })
  expect(await known()).toBe('E1000006')
  const seen = await desk.version(id)
  for (const _ of [1, 2]) expect((await cancel(id, entry, { ...why, seen })).status).toBe(303)
  expect(await desk.version(id)).toBe(String(Number(seen) + 1))
  expect(await known()).toBe('E1000006')
  expect((await cancel(id, '3', why)).status).toBe(409)
})

test('a form begun meanwhile, and one sent from another place, keep nothing of the wrong number', async () => {
  const { id, entry } = await handedOver('E1000007')
  const begun = await site.post('sari', '/apply/lapor-diri', {})
  const path = begun.headers.get('location') ?? ''
  const draft = async () =>
    (await draftsOf(desk.app.db, ids.sari)).find(({ id: own }) => path.endsWith(own))?.answers ?? {}
  expect(await draft()).toMatchObject({ passportNumber: 'E1000007' })
  await send(desk.app, ids.sari, 'lapor-diri', { passportNumber: 'E1000007' }, livingNear.jeddah)
  expect((await cancel(id, entry, why)).status).toBe(303)
  expect(await draft()).not.toHaveProperty('passportNumber')
  expect(await draft()).toHaveProperty('fullName')
  expect(await known()).toBeUndefined()
})

test('who may not hand over may not cancel it either', async () => {
  const { id, entry } = await handedOver('E1000007')
  const path = `${fileOf(id)}/entries/${entry}/cancellation`
  expect((await desk.post('salma', path, { ...why, seen: entry })).status).toBe(404)
  expect((await desk.post('sari', path, { ...why, seen: entry })).status).toBeGreaterThanOrEqual(403)
  expect(await desk.version(id)).toBe(entry)
})
