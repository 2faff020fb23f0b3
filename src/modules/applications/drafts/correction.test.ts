import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service } from '../citizen/story-for-tests.ts'
import { findDraft } from './draft.ts'

const database = useDatabase()
let site: Site
let id = ''

beforeAll(async () => {
  site = await openSite(database())
  id = await send(site.app, ids.sari, 'lapor-diri')
  const reason = { id: 'Nomor ini tidak dapat dihubungi.', en: null }
  await mission(site.app, service('lapor-diri')).askForCorrection(id, ['phone', 'passport-page'], reason)
  await site.post('sari', `/applications/${id}/corrections`, {})
})

test('Sari corrects only what was asked: no other page is there, the office least of all', async () => {
  for (const page of ['residence', 'questions/name', 'documents/stay-permit']) {
    expect([page, (await site.get('sari', `/drafts/${id}/${page}`)).status]).toEqual([page, 404])
  }
  const moved = await site.post('sari', `/drafts/${id}/residence`, {
    country: 'SG',
    office: 'kbri-singapura',
  })
  expect(moved.status).toBe(404)
  expect(await findDraft(database().db, ids.sari, id)).toMatchObject({ residence: null, revision: 0 })
})

test('every page of her correction says what was asked, why, and that nothing is changed yet', async () => {
  for (const page of ['', '/questions/contact', '/documents/passport-page', '/check']) {
    const { text } = await site.get('sari', `/drafts/${id}${page}`)
    expect(text).toContain('Nomor ini tidak dapat dihubungi.')
    expect(text).toContain('Nomor telepon – belum diubah')
    expect(text).toContain('Belum ada yang diubah')
  }
  const { text, html } = await site.get('sari', `/drafts/${id}`)
  expect(text).toContain('Permohonan Anda tetap seperti yang sudah dikirim')
  expect(text).not.toContain('Semua jawaban dan foto')
  expect(html).not.toContain(`href="/drafts/${id}/check"`)
  expect((await site.get('sari', `/drafts/${id}/check`)).html).not.toContain(`/drafts/${id}/submission`)
})

test('unchanged it is refused kindly; changed in one thing she may send it, and the reason stays to be read', async () => {
  const unchanged = await site.post('sari', `/drafts/${id}/submission`, { revision: '0' })
  expect(unchanged.status).toBe(409)
  expect(unchanged.text).toMatch(/Perbaiki dulu yang diminta petugas\.\s+Nomor telepon\s+Halaman data paspor/)
  expect(unchanged.html).toContain(`<a href="/drafts/${id}/documents/passport-page">Halaman data paspor</a>`)

  const phone = { phone: '+60123456780', email: '' }
  const saved = await site.post('sari', `/drafts/${id}/questions/contact`, phone)
  expect(saved.headers.get('location')).toBe(`/drafts/${id}/documents/passport-page`)
  const { text } = await site.get('sari', `/drafts/${id}/check`)
  expect(text).toContain('Nomor telepon – sudah diubah')
  expect(text).toContain('Halaman data paspor – belum diubah')
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: '1' })
  expect(sent.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  expect((await site.get('sari', `/applications/${id}`)).text).toContain('Nomor ini tidak dapat dihubungi.')
})

test('the check of a correction offers a change, and warns, only of what she may change', async () => {
  const asking = async (items: readonly string[]) => {
    const other = await send(site.app, ids.sari, 'lapor-diri', {
      nik: '9999999999999999',
      email: 'sari@example.org',
    })
    await mission(site.app, service('lapor-diri')).askForCorrection(other, items, {
      id: 'Periksa.',
      en: null,
    })
    await site.post('sari', `/applications/${other}/corrections`, {})
    return { path: `/drafts/${other}`, page: await site.get('sari', `/drafts/${other}/check`) }
  }
  const phone = await asking(['phone'])
  expect(phone.page.text).toContain('sari@example.org')
  expect(phone.page.html.match(/class="summary-change"/g)).toHaveLength(1)
  expect(phone.page.text).not.toContain('Mohon dilihat sekali lagi')
  const nik = await asking(['nik'])
  expect(nik.page.text).toContain('Mohon dilihat sekali lagi')
  expect(nik.page.html).toMatch(new RegExp(`<a href="${nik.path}/questions/\\w+">`))
})

test.each([
  ['lapor-diri', 'phone', false],
  ['passport-replacement', 'reason', true],
] as const)(
  'of %s/%s she is told from the start whether her answer may ask for more: %s',
  async (code, item, may) => {
    const asked = await send(site.app, ids.sari, code)
    await mission(site.app, service(code)).askForCorrection(asked, [item], { id: 'Periksa lagi.', en: null })
    const request = await site.get('sari', `/applications/${asked}`)
    expect(request.text).toContain('Hanya ini yang perlu diperbaiki')
    expect(request.text.includes('mungkin ada pertanyaan atau dokumen lain')).toBe(may)
    await site.post('sari', `/applications/${asked}/corrections`, {})
    const draft = await site.get('sari', `/drafts/${asked}`)
    expect(draft.text).toContain('belum diubah')
    expect(draft.text.includes('dapat membuka pertanyaan atau dokumen lain')).toBe(may)
  },
)
