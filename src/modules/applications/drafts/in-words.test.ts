import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { dropUpload } from './uploads.ts'

const database = useDatabase()
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

test('who lost everything in a flood applies without the letter, and says why there is none', async () => {
  const lost = {
    ...{ reason: 'lost', happenedOn: '2026-11-20', happenedWhere: 'Klang', story: 'Banjir.' },
    ...{ forceMajeure: true, hasCopy: true, lostPassportNumber: 'C1234567' },
  }
  await send(site.app, ids.sari, 'lapor-diri')
  const { draft, uploads } = await writeDraft(site.app, ids.sari, 'passport-replacement', lost)
  const letter = uploads.find(upload => upload.requirement === 'force-majeure-proof')
  await dropUpload(site.app.db, ids.sari, letter?.id ?? '')
  const page = `/drafts/${draft.id}/documents/force-majeure-proof`
  expect((await site.get('sari', page)).text).toContain('Saya tidak punya dokumen ini, karena')

  const empty = await site.post('sari', `${page}/end`, { why: ' ' })
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Tulis mengapa')])
  expect((await site.post('sari', `${page}/end`, {})).status).toBe(422)
  const said = await site.post('sari', `${page}/end`, { why: 'Kantor desa ikut hanyut.' })
  expect(said.headers.get('location')).toBe(`/drafts/${draft.id}/check`)
  const { text, html } = await site.get('sari', `/drafts/${draft.id}/check`)
  expect(text).toContain('Kantor desa ikut hanyut.')
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
  const sent = await site.post('sari', `/drafts/${draft.id}/submission`, { revision })
  expect(sent.headers.get('location')).toContain(`/applications/${draft.id}`)
  expect((await site.get('sari', `/applications/${draft.id}`)).text).toContain('Kantor desa ikut hanyut.')
})

test('asked by mistake, Hasan says that his answer is right, and sends it', async () => {
  const id = await send(site.app, ids.hasan, 'lapor-diri')
  const reason = { id: 'Mohon diperiksa.', en: null }
  await mission(site.app, service('lapor-diri')).askForCorrection(id, ['phone'], reason)
  await site.post('hasan', `/applications/${id}/corrections`, {})
  const page = `/drafts/${id}/questions/contact`
  expect((await site.get('hasan', page)).text).toContain('Jawaban saya sudah benar')
  const right = await site.post('hasan', page, { right: 'phone', 'why-phone': 'Nomor ini aktif.' })
  expect(right.headers.get('location')).toBe(`/drafts/${id}/check`)
  expect((await site.get('hasan', `/drafts/${id}/check`)).text).toContain('Anda menyatakan sudah benar')
  const sent = await site.post('hasan', `/drafts/${id}/submission`, { revision: '1' })
  expect(sent.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  expect((await site.get('hasan', `/applications/${id}`)).text).toContain('Nomor ini aktif.')
})

test('two tabs that answer one question differently: both answers are shown, and none is lost', async () => {
  const { draft } = await writeDraft(site.app, ids.sari, 'lapor-diri')
  const page = `/drafts/${draft.id}/questions/contact`
  const drawn = /name="drawn" value="([^"]+)"/.exec((await site.get('sari', page)).html)?.[1] ?? ''
  const first = await site.post('sari', page, { drawn, phone: '+60111111111', email: '' })
  expect(first.status).toBe(303)
  const second = await site.post('sari', page, { drawn, phone: '+60122222222', email: '' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('+60111111111')
  expect(second.html).toContain('+60122222222')
  const again = /name="drawn" value="([^"]+)"/.exec(second.html)?.[1] ?? ''
  expect((await site.post('sari', page, { drawn: again, phone: '+60122222222', email: '' })).status).toBe(303)
})
