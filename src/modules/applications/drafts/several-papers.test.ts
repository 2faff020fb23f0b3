import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { accepted, givenOf } from '../../catalogue/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { dropUpload, keepUpload, uploadsOf } from './uploads.ts'

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

test('whose name must be readable on the proofs: the holder’s, who may be her child', async () => {
  const child = {
    ...{ forWhom: 'child', birthDate: '2020-05-17', fatherName: 'Hasan', motherName: null, nik: null },
    ...{ reason: 'lost', hasCopy: false, happenedOn: '2026-11-01', happenedWhere: 'Kuala Lumpur' },
    ...{ story: 'Tertinggal di bus.', forceMajeure: false, lostPassportNumber: null },
  }
  const { draft, uploads } = await writeDraft(site.app, ids.sari, 'passport-replacement', child)
  for (const { id: upload, requirement } of uploads)
    if (requirement === 'citizenship-proofs') await dropUpload(site.app.db, ids.sari, upload)
  const path = `/drafts/${draft.id}/documents/citizenship-proofs`
  const { text } = await site.get('sari', path)
  expect(text).toContain('nama pemegang paspor harus terbaca pada keduanya')
  expect(text).toContain('Untuk anak, misalnya kartu keluarga dan akta kelahiran.')
  expect(text).not.toContain('nama Anda')
  const english = await site.get('sari', path, { language: 'en' })
  expect(english.text).toContain("the name of the passport's holder must be readable on both")
  expect(english.text).not.toContain('your name')
})

test('before she chooses, she reads what is still wanted, and is not offered what she has sent', async () => {
  const path = `/drafts/${id}/documents/citizenship-proofs`
  const { text, html } = await site.get('sari', path)
  expect(text).toContain('Masih perlu satu surat lagi, yang berbeda dari yang sudah dikirim.')
  expect(html).not.toContain('value="ktp"')
  expect(html).toContain('value="bank-book"')
  expect(html).toContain(`href="${path}?part=ktp"`)

  const page = await site.get('sari', `${path}?part=ktp`)
  expect(page.html).toContain('<input type="hidden" name="part" value="ktp"')
})

test('a wrong photo is replaced in its place, also where no more would fit', async () => {
  const path = `/drafts/${id}/documents/citizenship-proofs`
  const { app, server } = site
  const kept = async () =>
    (await uploadsOf(app.db, id)).filter(each => each.requirement === 'citizenship-proofs')
  const [old] = await kept()
  const { html } = await site.get('sari', `${path}?replaces=${old?.id}`)
  expect(html).toContain(`name="replaces" value="${old?.id}"`)
  expect(html).toContain('Ganti dengan foto ini')

  const replace = async (upload: string, photo: string) => {
    const { sha256, bytes } = await app.blobs.put(Buffer.from(photo))
    const taken = { ...bankBook.taken, receivedSha256: sha256, storedSha256: sha256, storedBytes: bytes }
    Object.assign(app, { intake: { takeIn: async () => taken } })
    const body = new FormData()
    body.set('_csrf', 'csrf-sari')
    body.set('part', 'ktp')
    body.set('replaces', upload)
    body.set('file', new File([photo], `${photo}.jpg`, { type: 'image/jpeg' }))
    const request = { method: 'POST', body, headers: { cookie: 'person=sari' } }
    const from = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    return (await server.request(`http://localhost:8080${path}`, request, from)).status
  }
  expect(await replace(old?.id ?? '', 'better')).toBe(303)
  expect((await kept()).map(({ name, part }) => [name, part])).toEqual([['better.jpg', 'ktp']])
  // Somebody else's file, or one that is gone, is not replaced: this one is added.
  expect(await replace(old?.id ?? '', 'back')).toBe(303)
  expect((await kept()).length).toBe(2)
  const [first] = await kept()
  expect(await replace(first?.id ?? '', 'best')).toBe(303)
  expect((await kept()).map(({ name }) => name).toSorted()).toEqual(
    ['back.jpg', 'better.jpg', 'best.jpg'].filter(name => name !== first?.name).toSorted(),
  )
  expect(await replace('', 'third')).toBe(422)
  await dropUpload(app.db, ids.sari, (await kept())[1]?.id ?? '')
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
  const { html } = await site.get('sari', `/drafts/${id}/check`)
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(html) ?? []
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision })
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
