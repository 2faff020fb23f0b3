import { beforeAll, describe, expect, test } from 'vitest'
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

describe('on the way through the form', () => {
  const placeAt = async (page: string) =>
    /Bagian \d dari \d: \w+/.exec((await site.get('sari', `${path}/${page}`)).text)?.[0]

  test('the parts are the same from the first page to the last', async () => {
    expect(await placeAt('residence')).toBe('Bagian 1 dari 4: Tempat')
    expect(await placeAt('questions/address-abroad')).toBe('Bagian 2 dari 4: Pertanyaan')
    expect(await placeAt('documents/stay-permit')).toBe('Bagian 3 dari 4: Dokumen')
    expect((await site.get('sari', `${path}/check`)).text).toContain('Bagian 4 dari 4: Periksa dan kirim')
  })

  test('she is told which office serves her, once she has said where she lives', async () => {
    expect((await site.get('sari', `${path}/residence`)).text).not.toContain('Kantor yang melayani Anda')
    const { text } = await site.get('sari', `${path}/questions/contact`)
    expect(text).toContain('Kantor yang melayani Anda: KBRI Kuala Lumpur')
  })

  test('a question left empty is named in the summary, and an empty date is not called a wrong one', async () => {
    const sent = { birthPlace: '', 'birthDate-day': '', 'birthDate-month': '', 'birthDate-year': '' }
    const { text, status } = await site.post('sari', `${path}/questions/birth`, sent)
    expect(status).toBe(422)
    expect(text).toContain('Tempat lahir: Isi bagian ini.')
    expect(text).toContain('Tanggal lahir: Isi tanggal, bulan, dan tahun.')
    expect(text).not.toContain('Tanggal ini tidak ada')
  })
})

test('an answer that is wrong only today is named on the page of her check, and leads to its own question', async () => {
  const { draft } = await writeDraft(site.app, ids.hasan, 'lapor-diri', { birthDate: '2031-01-01' })
  const own = `/drafts/${draft.id}`
  const { status, html } = await site.post('hasan', `${own}/submission`, { revision: '0' })
  expect(status).toBe(422)
  expect(html).toContain(`<a href="${own}/questions/birth#birthDate">Tanggal lahir: `)
  expect((await site.get('hasan', `${own}/questions/birth`)).html).toContain('id="birthDate"')
})

test('who first has to send another service reads on its first page what it leads to; a made-up one is not named', async () => {
  const path = '/apply/lapor-diri?next='
  const told = 'langsung melanjutkan: Penggantian paspor.'
  expect((await site.get('nur', `${path}passport-replacement`)).text).toContain(told)
  expect((await site.get('nur', `${path}none`)).html).not.toContain('name="next"')
})
