import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { untilOneWaits } from '../../../../tests/until-one-waits.ts'
import { transact } from '../../../journal/index.ts'
import { openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service } from '../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../desk/site-for-tests.ts'
import { changeDocuments, dropDraft, findDraft } from './draft.ts'
import { keepUpload, uploadsOf } from './uploads.ts'

const passport = service('passport-replacement')
const database = useDatabase({ max: 6 })
let site: Site
let desk: Desk

beforeAll(async () => {
  site = await openSite(database())
  desk = await openDesk(database())
  await send(site.app, ids.sari, 'lapor-diri')
})

const photosToSend = async (id: string) =>
  (await uploadsOf(site.app.db, id)).filter(({ state }) => state === 'draft').length

/** A correction that Sari has begun, and another photo that goes with it. */
const begun = async () => {
  const id = await send(site.app, ids.sari, passport.code)
  await mission(site.app, passport).askForCorrection(id, ['fullName'], { id: 'Nama.', en: null })
  await site.post('sari', `/applications/${id}/corrections`, {})
  const [sent] = await uploadsOf(site.app.db, id)
  const draft = await findDraft(site.app.db, ids.sari, id)
  if (sent === undefined || draft === null) throw new Error('She sent documents and has begun')
  const photo = { ...sent, taken: { ...sent.taken, receivedSha256: 'ab'.repeat(32) } }
  await keepUpload(site.app.db, photo, site.app.now())
  return { id, draft, photo }
}

const withdraw = (id: string) => site.post('sari', `/applications/${id}/withdrawal`, {})
const reject = async (id: string) =>
  desk.post('ratna', `/desk/applications/${id}/decision`, {
    ...{ seen: await desk.version(id), outcome: 'reject' },
    ...{ ground: 'not-completed', reasonId: 'Tidak dilengkapi.' },
  })

describe.each([
  ['Ratna rejects the request', reject],
  ['Sari withdraws it', withdraw],
] as const)('while its correction is being written %s', (_what, end) => {
  test('the correction and its photos go with it, and all that was sent stays', async () => {
    const { id } = await begun()
    const sent = (await uploadsOf(site.app.db, id)).length - 1
    expect(await photosToSend(id)).toBe(1)
    expect((await end(id)).status).toBe(303)
    expect(await findDraft(site.app.db, ids.sari, id)).toBeNull()
    expect(await photosToSend(id)).toBe(0)
    expect((await uploadsOf(site.app.db, id)).length).toBe(sent)
  })

  test('her old page leads to the request without saying that anything was sent; a change is said to be too late', async () => {
    const { id } = await begun()
    await end(id)
    const back = await site.get('sari', `/drafts/${id}`)
    expect([back.status, back.headers.get('location')]).toEqual([303, `/applications/${id}`])
    const late = await site.post(
      'sari',
      `/drafts/${id}/questions/name`,
      { fullName: 'Sari' },
      { language: 'en' },
    )
    expect(late.status).toBe(409)
    expect(late.text).toContain('This request has ended')
    expect(late.text).not.toContain('already sent')
    const again = await site.post('sari', `/applications/${id}/corrections`, {})
    expect(again.headers.get('location')).toBe(`/applications/${id}`)
  })
})

test('a photo that is just being added when the draft is dropped goes with it', async () => {
  const { id, draft, photo } = await begun()
  const { db } = site.app
  let dropping: Promise<boolean> | null = null
  await changeDocuments(db, draft, site.app.now(), async tx => {
    await keepUpload(tx, { ...photo, name: 'late.jpg' }, site.app.now())
    dropping = transact(db, other => dropDraft(other, draft))
    await untilOneWaits(db)
    return 'changed'
  })
  expect(await dropping).toBe(true)
  expect(await photosToSend(id)).toBe(0)
})

test('sending it when it is no longer asked for is not answered as if it were', async () => {
  const { id, draft } = await begun()
  const taken = await desk.post('budi', `/desk/applications/${id}/corrections/cancellation`, {
    seen: await desk.version(id),
  })
  expect(taken.status).toBe(303)
  const late = await site.post('sari', `/drafts/${id}/submission`, { revision: String(draft.revision) })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Perubahan ini tidak ikut terkirim')
  expect(late.text).toContain('Petugas menarik kembali permintaan perbaikannya.')
})
