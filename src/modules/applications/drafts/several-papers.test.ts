import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { accepted, givenOf } from '../../catalogue/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { dropUpload, keepUpload } from './uploads.ts'

const database = useDatabase()
let site: Site
let id = ''
let bankBook: Parameters<typeof keepUpload>[1]

/** Sari has lost her passport and has no copy: two proofs of citizenship are asked for, and she has sent one. */
beforeAll(async () => {
  site = await openSite(database())
  await send(site.app, ids.sari, 'lapor-diri')
  const lost = {
    ...{ reason: 'lost', hasCopy: false, happenedOn: '2026-11-01', happenedWhere: 'Kuala Lumpur' },
    ...{ story: 'Tertinggal di bus.', forceMajeure: false, lostPassportNumber: null },
  }
  const written = await writeDraft(site.app, ids.sari, 'passport-replacement', lost)
  id = written.draft.id
  const proofs = written.uploads.filter(each => each.requirement === 'citizenship-proofs')
  const ktp = proofs.find(each => each.part === 'ktp')
  const other = proofs.find(each => each.part !== 'ktp')
  if (ktp === undefined || other === undefined) throw new Error('Two proofs are asked for')
  await dropUpload(database().db, ids.sari, other.id)
  bankBook = { ...ktp, part: 'bank-book' }
})

test('Sari reads that one of two proofs is here, and is not told that it is done', async () => {
  const overview = await site.get('sari', `/drafts/${id}`)
  expect(overview.text).toContain('1 dari 2')
  const page = await site.get('sari', `/drafts/${id}/documents/citizenship-proofs`)
  expect(page.text).toContain('Baru 1 dari 2 yang kami terima')
  expect(page.text).toContain('Buku rekening bank Indonesia')
})

test('going on and sending are refused with a plain sentence while the second is missing', async () => {
  for (const path of ['documents/citizenship-proofs/end', 'submission']) {
    const refused = await site.post('sari', `/drafts/${id}/${path}`, { revision: '0' })
    expect([path, refused.status]).toEqual([path, 422])
    expect(refused.text).toContain('Belum lengkap: baru 1 dari 2. Kirim yang kurang dulu.')
  }
})

test('a second photo of the same paper is no second proof', async () => {
  const { app } = site
  await keepUpload(app.db, { ...bankBook, part: 'ktp' }, app.now())
  const again = await site.post('sari', `/drafts/${id}/submission`, { revision: '0' })
  expect(again.status).toBe(422)
})

test('which paper it is has to be chosen', async () => {
  const unnamed = await site.post('sari', `/drafts/${id}/documents/citizenship-proofs`, {})
  expect(unnamed.status).toBe(422)
  expect(unnamed.text).toContain('Pilih surat yang mana ini.')
})

test('with two different papers she may send it', async () => {
  const { app } = site
  await keepUpload(app.db, bankBook, app.now())
  const on = await site.post('sari', `/drafts/${id}/documents/citizenship-proofs/end`, {})
  expect(on.headers.get('location')).toBe(`/drafts/${id}/check`)
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: '0' })
  expect(sent.headers.get('location')).toContain(`/applications/${id}?sent=application`)
  const { text } = await site.get('sari', `/applications/${id}`)
  expect(text).toContain('Buku rekening bank Indonesia: ')
})

test('a father alone has one passport to show, both parents two', () => {
  const parents = { id: 'parents-passports', parts: [{ id: 'father', name: { id: 'A', en: 'A' } }] }
  const both = { ...parents, parts: [...parents.parts, { id: 'mother', name: { id: 'B', en: 'B' } }] }
  const fathers = [{ requirement: 'parents-passports', part: 'father' }]
  expect(givenOf(parents, fathers)).toEqual({ count: 1, of: 1 })
  expect(givenOf(both, fathers)).toEqual({ count: 1, of: 2 })
})

test('the kinds of file that are taken are told in words, and to the chooser', () => {
  expect(accepted(['jpeg', 'heic', 'pdf'])).toEqual({
    types: ['image/jpeg', 'image/heic', 'application/pdf'],
    chooser: 'image/jpeg,image/heic,application/pdf,.heic',
    words: { id: 'foto (JPEG, HEIC) atau PDF', en: 'a photo (JPEG, HEIC) or a PDF' },
  })
  expect(accepted(['pdf']).words).toEqual({ id: 'PDF', en: 'a PDF' })
})

test('the passport of a father who is no longer named is not shown as sent', async () => {
  const child = {
    ...{ forWhom: 'child', fullName: 'Aisyah', birthDate: '2020-05-17', nik: null },
    ...{ fatherName: 'Hasan', motherName: 'Nur' },
  }
  await send(site.app, ids.nur, 'lapor-diri')
  const { draft, uploads } = await writeDraft(site.app, ids.nur, 'passport-replacement', child)
  const of = (part: string) => uploads.find(upload => upload.part === part)?.id ?? ''
  const page = `/drafts/${draft.id}/documents/parents-passports`
  expect((await site.get('nur', page)).html).toContain(`/uploads/${of('father')}`)

  const question = service('passport-replacement').form.find(({ fields }) =>
    fields.some(field => field.id === 'fatherName'),
  )
  const named = { fatherName: '', motherName: 'Nur' }
  const saved = await site.post('nur', `/drafts/${draft.id}/questions/${question?.id}`, named)
  expect(saved.status).toBe(303)
  for (const path of [page, `/drafts/${draft.id}/check`]) {
    const { html } = await site.get('nur', path)
    expect(html).toContain(`/uploads/${of('mother')}`)
    expect(html).not.toContain(`/uploads/${of('father')}`)
  }
})
