import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { rebuildView } from '../../../../journal/index.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { files } from '../../views/files.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
const on = (day: number) => ({ 'day-day': String(day), 'day-month': '11', 'day-year': '2026' })
const monday = '2026-11-23T02:00:00.000Z'
const thursday = '2026-11-26T02:00:00.000Z'
let desk: Desk
let site: Site

beforeAll(async () => {
  desk = await openDesk(database())
  site = await openSite(database())
  desk.at(monday)
  await send(desk.app, ids.sari, 'lapor-diri')
})
beforeEach(() => desk.at(monday))

/** Complete on Monday, paid and seen; it is Thursday. */
const onThursday = async () => {
  const id = await send(desk.app, ids.sari, passport.code)
  const office = mission(desk.app, passport)
  await office.complete(id)
  await office.pay(id, `R-0${id.slice(-8)}`)
  await office.visit(id)
  desk.at(thursday)
  return id
}
const record = async (id: string, act: string, form: Record<string, string>) =>
  desk.post('budi', `/desk/applications/${id}/${act}`, { seen: await desk.version(id), ...form }, english)
const cancel = async (id: string) => {
  const version = await desk.version(id)
  const form = { seen: version, reasonId: 'Keliru.', reasonEn: 'Recorded in the wrong file.' }
  return desk.post('budi', `/desk/applications/${id}/entries/${version}/cancellation`, form, english)
}

const rowOf = async (id: string) =>
  (
    await sql<Record<string, unknown>>`
      select status, pauses, waiting_for, order_at, done, next from applications.files where id = ${id}`.execute(
      database().db,
    )
  ).rows[0]

/** The row, which is the same when it is made anew from the facts. */
const rebuilt = async (id: string) => {
  const row = await rowOf(id)
  await rebuildView(desk.app.journal, files)
  expect(await rowOf(id)).toEqual(row)
  return row
}

test('the pause covers the days that Budi says, whenever he records them', async () => {
  const id = await onThursday()
  const before = await rowOf(id)
  expect((await record(id, 'agency-requests', on(24))).status).toBe(303)
  expect(await rebuilt(id)).toMatchObject({
    ...{ status: 'paused', waiting_for: 'imigrasi' },
    pauses: [{ from: '2026-11-24', to: null }],
  })
  const asked = await site.get('sari', `/applications/${id}`, english)
  expect(asked.text).toContain('Since Tuesday, 24 November 2026')
  expect((await record(id, 'agency-answers', { answer: 'approved', ...on(25) })).status).toBe(303)
  const after = await rebuilt(id)
  expect(after).toMatchObject({ status: 'complete', pauses: [{ from: '2026-11-24', to: '2026-11-25' }] })
  // Tuesday is taken out and no other day: Thursday becomes Friday.
  expect(Number(after?.order_at) - Number(before?.order_at)).toBe(86_400_000)
  const { text } = await desk.get('budi', `/desk/applications/${id}?purpose=oversee`, english)
  expect(text).toContain('On Tuesday, 24 November 2026')
  expect(text).toContain('On Wednesday, 25 November 2026')
  expect(text).toContain('Due Friday, 27 November 2026')
})

test.each([
  ['sent before the file was complete', 'agency-requests', 22, 'had not been declared complete by then'],
  ['sent tomorrow', 'agency-requests', 27, 'lies in the future'],
  ['answered before it was sent', 'agency-answers', 23, 'had not been sent to that agency by then'],
  ['answered tomorrow', 'agency-answers', 27, 'lies in the future'],
] as const)('%s: no', async (_what, act, day, says) => {
  const id = await onThursday()
  if (act === 'agency-answers') await record(id, 'agency-requests', on(24))
  const answer = await record(id, act, { answer: 'approved', ...on(day) })
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(new RegExp(`${says}|had not been sent by then`))
})

test('sent by mistake: taken back with a reason, it is as if it had not been, for Sari too', async () => {
  const id = await onThursday()
  const before = await rowOf(id)
  await record(id, 'agency-requests', on(24))
  const page = await desk.get(
    'budi',
    `/desk/applications/${id}/entries/${await desk.version(id)}/cancellation`,
    english,
  )
  expect(page.text).toContain('as if the file had never been sent')
  const answer = await cancel(id)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/desk/applications/${id}?done=cancel-entry`,
  ])
  expect(await rebuilt(id)).toEqual(before)
  const { text } = await site.get('sari', `/applications/${id}`, english)
  expect(text).toContain('Entry cancelled: Sent to Immigration')
  expect(text).toContain('Recorded in the wrong file.')
  expect(text).toContain('This wait does not count.')
  expect(text).not.toContain('Since Tuesday')
  expect((await record(id, 'agency-requests', on(26))).status).toBe(303)
})

test('answered by mistake: the file waits again since it was sent, and then answered rightly it goes on', async () => {
  const id = await onThursday()
  await record(id, 'agency-requests', on(24))
  const waiting = await rowOf(id)
  await record(id, 'agency-answers', { answer: 'refused', ...on(25) })
  expect((await cancel(id)).status).toBe(303)
  expect(await rebuilt(id)).toEqual(waiting)
  const decision = await desk.get('ratna', `/desk/applications/${id}/decision`, english)
  expect(decision.html).not.toContain('value="grant"')
  expect((await record(id, 'agency-answers', { answer: 'approved', ...on(26) })).status).toBe(303)
  expect((await desk.get('ratna', `/desk/applications/${id}/decision`, english)).html).toContain(
    'value="grant"',
  )
})
