import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { keepUpload, type Upload } from './uploads.ts'

const database = useDatabase()
const how = 'Untuk memakai foto yang lain, pilih “Ganti” pada berkas di atas.'
const field = 'type="file"'
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

const only = (uploads: readonly Upload[], requirement: string): Upload => {
  const found = uploads.find(each => each.requirement === requirement)
  if (found === undefined) throw new Error(requirement)
  return found
}

test('where one file fits and is there, Sari is asked for no other, and told how to replace it', async () => {
  const { draft, uploads } = await writeDraft(site.app, ids.sari, 'lapor-diri')
  const page = `/drafts/${draft.id}/documents/passport-page`
  const upload = only(uploads, 'passport-page')
  const full = await site.get('sari', page)
  expect(full.html).not.toContain(field)
  expect(full.text).not.toContain('Kirim foto ini')
  expect(full.text).toContain(how)
  expect(full.html).toContain(`href="${page}?replaces=${upload.id}"`)
  expect(full.html).toContain(`action="${page}/end"`)

  const instead = await site.get('sari', `${page}?replaces=${upload.id}`)
  expect(instead.html).toContain(field)
  expect(instead.text).not.toContain(how)
  await site.post('sari', `/uploads/${upload.id}/removal`, {})
  expect((await site.get('sari', page)).html).toContain(field)
})

test('in a correction what was sent takes no room; the new photo in its place does', async () => {
  const id = await send(site.app, ids.hasan, 'lapor-diri')
  const ask = mission(site.app, service('lapor-diri')).askForCorrection
  await ask(id, ['passport-page'], { id: 'Buram.', en: null })
  await site.post('hasan', `/applications/${id}/corrections`, {})
  const page = `/drafts/${id}/documents/passport-page`
  expect((await site.get('hasan', page)).html).toContain(field)

  const { uploads } = await writeDraft(site.app, ids.nur, 'lapor-diri')
  const photo = { ...only(uploads, 'passport-page'), application: id, person: ids.hasan }
  await keepUpload(site.app.db, photo, site.app.now())
  const full = await site.get('hasan', page)
  expect(full.html).not.toContain(field)
  expect(full.text).toContain(how)
})

test('of several papers the one that is full is not asked for once more, though its address says so', async () => {
  const child = {
    forWhom: 'child',
    birthDate: '2020-05-17',
    fatherName: 'Hasan',
    motherName: 'Nur',
    nik: null,
  }
  const { draft, uploads } = await writeDraft(site.app, ids.sari, 'passport-replacement', child)
  const page = `/drafts/${draft.id}/documents/parents-passports`
  const passport = only(uploads, 'parents-passports')
  expect((await site.get('sari', `${page}?part=father`)).html).toContain(field)

  // Each may have a second page; with the father's there, only the mother's is offered, then nothing.
  for (const part of ['father', 'mother']) {
    await keepUpload(site.app.db, { ...passport, part }, site.app.now())
    for (const address of [page, `${page}?part=${part}`]) {
      const { html, text } = await site.get('sari', address)
      expect(html).not.toContain(field)
      expect(text.includes('Tambah halaman: Paspor ibu')).toBe(part === 'father')
      expect(text.includes(how)).toBe(part === 'mother')
    }
  }
})
