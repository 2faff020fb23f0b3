import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { application, streamOf } from '../../application.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { findDraft } from '../../drafts/draft.ts'
import { takeBackCorrection } from '../../take-back-correction.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

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

const asked = async (isComplete = false) => {
  desk.at('2026-11-24T02:00:00.000Z')
  const id = await send(desk.app, ids.sari, passport.code)
  const office = mission(desk.app, passport)
  if (isComplete) await office.complete(id)
  await office.askForCorrection(id, ['fullName'], { id: 'Nama.', en: null })
  return id
}
const pathOf = (id: string) => `/desk/applications/${id}/corrections/cancellation`
const takeBack = async (id: string, form: Record<string, string> = {}) =>
  desk.post('budi', pathOf(id), { seen: await desk.version(id), ...form }, english)
const stateOf = async (id: string) => {
  const { state } = await recall(desk.app.journal, streamOf(id), application)
  return state.status === 'none' ? expect.fail('no request') : state
}

describe('a correction asked by mistake', () => {
  test('Budi finds the way back on the file and on the page what follows; he need not say why', async () => {
    const id = await asked()
    const file = await desk.get('budi', `/desk/applications/${id}?purpose=oversee`, english)
    expect(file.html).toContain(`href="${pathOf(id)}"`)
    expect((await desk.get('budi', pathOf(id), english)).text).toContain(
      'A correction already begun is discarded',
    )
    const answer = await takeBack(id)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/desk/applications/${id}?done=take-back-correction`,
    ])
    expect(await stateOf(id)).toMatchObject({ status: 'submitted', asked: null, done: [] })
    const after = await desk.get('budi', answer.headers.get('location') ?? '', english)
    expect(after.text).toContain('Correction request taken back')
    expect(after.html).not.toContain(pathOf(id))
  })

  test('Sari reads so, and why where he says it; what she had begun is gone, and her old page says it', async () => {
    const id = await asked()
    await site.post('sari', `/applications/${id}/corrections`, {})
    expect(await findDraft(site.app.db, ids.sari, id)).not.toBeNull()
    await takeBack(id, { reasonEn: 'Your name was right.' })
    expect(await findDraft(site.app.db, ids.sari, id)).toBeNull()
    const { text, html } = await site.get('sari', `/applications/${id}`, english)
    expect(text).toContain('Correction request taken back')
    expect(text).toContain('Your name was right.')
    expect(html).not.toContain(`action="/applications/${id}/corrections"`)
    const back = await site.get('sari', `/drafts/${id}`)
    expect(back.headers.get('location')).toBe(`/applications/${id}`)
    const late = await site.post('sari', `/drafts/${id}/questions/name`, { fullName: 'S' }, english)
    expect([late.status, late.text]).toEqual([
      409,
      expect.stringContaining('The officer took the correction request back.'),
    ])
  })

  test('she keeps her place in line, and a running clock goes on with the days of the wait taken out', async () => {
    const [waiting, running] = [await asked(), await asked(true)]
    desk.at('2026-11-26T02:00:00.000Z')
    for (const id of [waiting, running]) expect((await takeBack(id)).status).toBe(303)
    const { rows } = await sql<{ order_at: Date; status: string }>`
      select order_at, status from applications.files where id = ${waiting}`.execute(desk.app.db)
    expect(rows[0]).toMatchObject({ status: 'submitted', order_at: new Date('2026-11-24T02:00:00.000Z') })
    const state = await stateOf(running)
    expect(state.status).toBe('complete')
    expect(state.pauses).toMatchObject([{ to: '2026-11-26T02:00:00.000Z', waitingFor: 'citizen' }])
    const last = (await desk.app.journal.read(streamOf(running))).at(-1)
    // Complete on Tuesday with three days: Friday. Wednesday was waited, so it is Thursday, Friday, Monday.
    expect(last?.body).toMatchObject({ due: expect.stringMatching(/^2026-11-30/) })
  })

  test('where she sends the correction first, nothing is taken back', async () => {
    const id = await asked()
    await takeBack(id)
    const again = await desk.get('budi', pathOf(id), english)
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('No correction request is')])
    expect(takeBackCorrection(await stateOf(id), { reason: null, sentAt: '', due: null })).toEqual({
      refused: 'no-correction-asked',
    })
  })

  test('a double click takes it back once', async () => {
    const id = await asked()
    const seen = await desk.version(id)
    for (const _ of [1, 2]) expect((await takeBack(id, { seen })).status).toBe(303)
    expect(await desk.version(id)).toBe('3')
  })
})
