import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { openSite, type Site } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
const on = (day: number) => ({ 'day-day': String(day), 'day-month': '11', 'day-year': '2026' })
let desk: Desk
let site: Site

beforeAll(async () => {
  site = await openSite(database())
  desk = await openDesk(database())
  await send(site.app, ids.sari, 'lapor-diri')
})

const pay = async (id: string, receipt: string) =>
  desk.post(
    'budi',
    `/desk/applications/${id}/payments`,
    { seen: await desk.version(id), receipt, amount: '95', currency: 'MYR' },
    english,
  )

/** Complete, paid with a receipt of its own (version 3), and visited. */
const worked = async () => {
  const id = await send(site.app, ids.sari, passport.code)
  const office = mission(desk.app, passport)
  await office.complete(id)
  const receipt = `R-0${id.slice(-8)}`
  expect((await pay(id, receipt)).status).toBe(303)
  await office.visit(id)
  return { id, receipt, office, file: `/desk/applications/${id}` }
}

const cancel = async (id: string, entry: number, form: Record<string, string> = {}) =>
  desk.post(
    'budi',
    `/desk/applications/${id}/entries/${entry}/cancellation`,
    { seen: await desk.version(id), ...form },
    english,
  )
const why = {
  reasonId: 'Dicatat di berkas Anda karena keliru.',
  reasonEn: 'Recorded in your file by mistake.',
}
describe('a payment recorded by mistake', () => {
  test('Budi reads what is cancelled and what follows; without a reason nothing happens', async () => {
    const { id, receipt, file } = await worked()
    const history = await desk.get('budi', `${file}?purpose=process-request`, english)
    expect(history.html).toContain(`href="${file}/entries/3/cancellation"`)
    const page = await desk.get('budi', `${file}/entries/3/cancellation`, english)
    expect(page.text).toContain(`receipt ${receipt}`)
    expect(page.text).toContain('stays used at this mission')
    expect((await cancel(id, 3)).status).toBe(422)
    expect(await desk.version(id)).toBe('6')
  })

  test('it is asked for anew, from Sari too, who reads that it was cancelled and why', async () => {
    const { id, receipt, file } = await worked()
    const before = await site.get('sari', `/applications/${id}`, english)
    expect(before.text).not.toContain('Pay at the counter')
    const answer = await cancel(id, 3, why)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${file}?done=cancel-entry`])
    const { text } = await site.get('sari', `/applications/${id}`, english)
    expect(text).toContain('Entry cancelled: Payment received')
    expect(text).toContain('Recorded in your file by mistake.')
    expect(text).toContain('This entry was cancelled since.')
    expect(text).not.toContain('Receipt number')
    const after = await desk.get('budi', `${file}?done=cancel-entry`, english)
    expect(after.text).toContain('Recorded in your file by mistake.')
    expect(after.text).toContain(`${receipt} Cancelled`)
    expect(after.html).not.toContain(`${file}/entries/3/cancellation`)
    expect(after.html).toContain(`href="${file}/payments"`)
    const printed = await desk.get('budi', `${file}/payments/3?purpose=process-request`, english)
    expect(printed.text).toContain('this receipt is not valid')
  })

  test('its receipt number stays used, here and elsewhere; with another the payment is recorded', async () => {
    const { id, receipt } = await worked()
    await cancel(id, 3, why)
    const again = await pay(id, receipt.toLowerCase())
    expect(again.status).toBe(409)
    expect(again.text).toContain('used for a payment in this request that was cancelled')
    const other = await send(site.app, ids.sari, passport.code)
    await mission(desk.app, passport).complete(other)
    expect((await pay(other, receipt)).status).toBe(409)
    expect((await pay(id, `${receipt}-2`)).status).toBe(303)
    const { text } = await site.get('sari', `/applications/${id}`, english)
    expect(text).toContain(`${receipt}-2`)
  })

  test('the worklist asks for it again', async () => {
    const { id, office } = await worked()
    await office.toImigrasi(id)
    await office.imigrasiAnswers(id)
    const ready = async () =>
      (await desk.get('ratna', '/desk?next=decide&for=oversee')).html.includes(`/desk/applications/${id}`)
    expect(await ready()).toBe(true)
    await cancel(id, 3, why)
    expect(await ready()).toBe(false)
    const paying = await desk.get('budi', '/desk?next=payment')
    expect(paying.html).toContain(`/desk/applications/${id}`)
    const path = `/desk/applications/${id}/decision`
    const decision = await desk.get('ratna', path, english)
    expect(decision.text).toContain('Payment Not yet')
    expect(decision.html).not.toContain('value="grant"')
    const grant = { seen: await desk.version(id), outcome: 'grant' }
    expect((await desk.post('ratna', path, grant, english)).status).toBe(409)
  })
})

describe('cancelling on a page that has become old', () => {
  test('a double click cancels once; what Wati did meanwhile is told', async () => {
    const { id, file } = await worked()
    const seen = await desk.version(id)
    for (const _ of [1, 2])
      expect((await cancel(id, 3, { ...why, seen })).headers.get('location')).toBe(
        `${file}?done=cancel-entry`,
      )
    expect(await desk.version(id)).toBe('7')
    const path = `${file}/entries/4/cancellation`
    const late = await desk.post('wati', path, { ...why, seen }, english)
    expect(late.status).toBe(409)
    expect(late.text).toContain('Entry cancelled: Payment received')
    expect(late.html).toContain('Recorded in your file by mistake.')
  })

  test('an entry cancelled before, and one of a request that has ended, is refused in words', async () => {
    const { id, file } = await worked()
    await cancel(id, 3, why)
    const again = await desk.get('budi', `${file}/entries/3/cancellation`, english)
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('has been cancelled already')])
    await mission(desk.app, passport).reject(
      id,
      'identity-unproven',
      { id: 'Tidak.', en: null },
      'reject-early',
    )
    const over = await desk.get('budi', `${file}/entries/4/cancellation`, english)
    expect([over.status, over.text]).toEqual([409, expect.stringContaining('decided or withdrawn')])
    const history = await desk.get('budi', `${file}?purpose=oversee`)
    expect(history.html).not.toContain('/cancellation"')
  })
})

test('only officers of the mission cancel, and only what they record', async () => {
  const { file } = await worked()
  expect((await desk.get('ratna', `${file}/entries/3/cancellation`)).status).toBe(403)
  expect((await desk.get('salma', `${file}/entries/3/cancellation`)).status).toBe(404)
  expect((await desk.get('budi', `${file}/entries/2/cancellation`)).status).toBe(404)
})

test('attendance recorded anew cannot lie after the photo that stands', async () => {
  const { id, file } = await worked()
  await cancel(id, 4, why)
  desk.at('2026-11-25T02:00:00.000Z')
  const record = async (day: number) =>
    desk.post('budi', `${file}/attendance`, { seen: await desk.version(id), ...on(day) }, english)
  const late = await record(25)
  expect([late.status, late.text]).toEqual([422, expect.stringContaining('This date is after the step')])
  expect((await record(24)).status).toBe(303)
  desk.at('2026-11-24T02:00:00.000Z')
})
