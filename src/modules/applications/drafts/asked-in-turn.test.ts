import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'
import { dropUpload } from './uploads.ts'

const database = useDatabase()
let site: Site
let path = ''

beforeAll(async () => {
  site = await openSite(database())
  const { draft, uploads } = await writeDraft(site.app, ids.sari, 'lapor-diri')
  path = `/drafts/${draft.id}`
  const permit = uploads.find(({ requirement }) => requirement === 'stay-permit')
  await dropUpload(database().db, ids.sari, permit?.id ?? '')
})

test('the part of a country is asked before its answer is missed', async () => {
  const grown = await site.post('sari', `${path}/residence`, { country: 'MY' })
  expect(grown.status).toBe(200)
  expect(grown.html).toContain('name="subdivision"')
  expect(grown.text).not.toContain('Pilih daerah tempat Anda tinggal.')
  const empty = await site.post('sari', `${path}/residence`, { country: 'MY', partOf: 'MY', subdivision: '' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Pilih daerah tempat Anda tinggal.')
})

test('a document that may be left out is not called done, and a free service names no amount', async () => {
  expect((await site.get('sari', path)).text).toMatch(/Izin tinggal\s+Boleh dilewati/)
  const { text } = await site.get('sari', `${path}/check`)
  expect(text).toContain('Tanpa biaya')
  expect(text).not.toContain('mata uang setempat')
})

test('whoever asks for a status without a number is told to fill it in', async () => {
  const asked = await site.post(null, '/track', { number: '', secret: '' })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('Isi nomor permohonan dan kode rahasia dulu.')
})
