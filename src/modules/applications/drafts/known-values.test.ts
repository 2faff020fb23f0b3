import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { send, writeDraft } from '../citizen/story-for-tests.ts'
import { findDraft } from './draft.ts'

const database = useDatabase()
let site: Site
const source = 'Dari permohonan Anda'

/** Nur has reported where she lives: her phone, her address and her country are known. */
beforeAll(async () => {
  site = await openSite(database())
  await send(site.app, ids.nur, 'lapor-diri')
})

const begin = async (service: string) => {
  const begun = await site.post('nur', `/apply/${service}`, {})
  const path = begun.headers.get('location') ?? ''
  return { path, draft: async () => findDraft(site.app.db, ids.nur, path.split('/').at(-1) ?? '') }
}

test('a value that Nur leaves as it was filled in keeps its source, on the question and when she checks', async () => {
  const { path, draft } = await begin('surat-keterangan-pindah')
  const given = (await draft())?.answers
  const abroad = given?.addressAbroad as Record<string, string>
  const parts = Object.fromEntries(
    Object.entries(abroad).map(([key, text]) => [`addressAbroad-${key}`, text]),
  )
  await site.post('nur', `${path}/questions/contact`, { phone: String(given?.phone), email: '' })
  await site.post('nur', `${path}/questions/address-abroad`, parts)
  expect(Object.keys((await draft())?.provenance ?? {})).toEqual(
    expect.arrayContaining(['phone', 'addressAbroad', 'hostCountry']),
  )
  expect((await site.get('nur', `${path}/questions/contact`)).text).toContain(source)

  await site.post('nur', `${path}/questions/contact`, { phone: '+60111111111', email: '' })
  expect(Object.keys((await draft())?.provenance ?? {})).not.toContain('phone')
})

test('the country that goes into the letter is there to be checked, with its source and a way to change it', async () => {
  const { draft } = await writeDraft(site.app, ids.nur, 'surat-keterangan-pindah')
  const { text, html } = await site.get('nur', `/drafts/${draft.id}/check`)
  expect(text).toMatch(/Di negara mana Anda tinggal selama ini\? Malaysia Dari permohonan Anda/)
  expect(html).toContain(`href="/drafts/${draft.id}/residence"`)
})

test('a service that does not ask it shows the place by which the office is found', async () => {
  const { draft } = await writeDraft(site.app, ids.nur, 'passport-replacement')
  const { text } = await site.get('nur', `/drafts/${draft.id}/check`)
  expect(text).toMatch(/Tempat tinggal [^.]*Malaysia Dari permohonan Anda/)
})

test('a document stands on the list only once it is known that it is asked for', async () => {
  const begun = await site.post('hasan', '/apply/lapor-diri', {})
  const path = begun.headers.get('location') ?? ''
  expect((await site.get('hasan', path)).text).not.toContain('Bukti diri lain')
  const saved = await site.post('hasan', `${path}/questions/identity`, {
    passportNumber: '',
    nik: '6101014302900001',
  })
  expect(saved.status).toBe(303)
  expect((await site.get('hasan', path)).text).toContain('Bukti diri lain')
})
