import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { knownOf } from '../../people/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { livingNear, mission, send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { draftsOf } from './draft.ts'

const database = useDatabase()
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

const begin = async (code: string) => {
  await site.post('sari', `/apply/${code}`, {})
  const [draft] = (await draftsOf(database().db, ids.sari)).filter(each => each.service === code)
  if (draft === undefined) throw new Error(`${code} was not begun`)
  return draft
}
const again = async (id: string) => {
  const draft = (await draftsOf(database().db, ids.sari)).find(each => each.id === id)
  if (draft === undefined) throw new Error('The draft is gone')
  return draft
}

test('Sari is asked once where she lives, and the form has the answer', async () => {
  const { id } = await begin('lapor-diri')
  const place = { country: 'MY', subdivision: 'MY-10', partOf: 'MY' }
  expect((await site.post('sari', `/drafts/${id}/residence`, place)).status).toBe(303)
  expect((await again(id)).answers).toMatchObject({ residence: 'MY', residenceArea: 'MY-10' })
  expect((await site.get('sari', `/drafts/${id}/questions/residence`)).status).toBe(404)
  const other = await site.post('sari', `/drafts/${id}/questions/residence`, { residence: 'SG' })
  expect(other.status).toBe(404)
})

test('another country takes the part of the first one along', async () => {
  const { id } = await begin('lapor-diri')
  await site.post('sari', `/drafts/${id}/residence`, { country: 'SG', office: 'kbri-singapura' })
  const { answers, residence } = await again(id)
  expect(answers).toMatchObject({ residence: 'SG', residenceArea: null })
  expect(residence).toEqual({ country: 'SG', subdivision: null })
})

test('the next service knows the country and the part of it, and tells from where', async () => {
  await send(site.app, ids.sari, 'lapor-diri', { residence: 'MY', residenceArea: 'MY-10' })
  const draft = await begin('surat-keterangan-pindah')
  expect(draft).toMatchObject({
    residence: { country: 'MY', subdivision: 'MY-10' },
    mission: 'kbri-kuala-lumpur',
    answers: { hostCountry: 'MY' },
  })
  const { text } = await site.get('sari', `/drafts/${draft.id}/residence`)
  expect(text).toContain('Di negara mana Anda tinggal selama ini?')
  expect(text).toContain('Dari permohonan Anda hari Selasa, 24 November 2026.')
  expect((await site.get('sari', `/drafts/${draft.id}/questions/host-country`)).status).toBe(404)
})

test('a corrected residence that another office serves is refused with a plain sentence', async () => {
  const id = await send(site.app, ids.nur, 'lapor-diri', { residence: 'MY', residenceArea: 'MY-10' })
  const reason = { id: 'Negara mana?', en: null }
  await mission(site.app, service('lapor-diri')).askForCorrection(id, ['residence'], reason)
  await site.post('nur', `/applications/${id}/corrections`, {})
  const path = `/drafts/${id}/questions/residence`
  const elsewhere = await site.post('nur', path, { residence: 'SG', residenceArea: '' })
  expect(elsewhere.status).toBe(422)
  expect(elsewhere.text).toContain('Tempat ini tidak dilayani KBRI Kuala Lumpur')
  const halfway = await site.post('nur', path, { residence: 'MY', residenceArea: '' })
  expect(halfway.text).toContain('Pilih daerah tempat Anda tinggal.')
  const here = await site.post('nur', path, { residence: 'MY', residenceArea: 'MY-14' })
  expect(here.status).toBe(303)
})

test('who moved is asked for address, arrival and purpose at the new place, and finds the old ones when she goes back', async () => {
  await send(site.app, ids.hasan, 'lapor-diri', { residence: 'MY', residenceArea: 'MY-10' })
  const begun = await site.post('hasan', '/apply/lapor-diri', {})
  const path = begun.headers.get('location') ?? ''
  const answers = async () =>
    (await draftsOf(database().db, ids.hasan)).find(({ id }) => path.endsWith(id))?.answers ?? {}
  const first = await answers()
  const ofPlace = ['arrivedOn', 'stayPurpose', 'addressAbroad']
  expect(Object.keys(first)).toEqual(expect.arrayContaining(ofPlace))

  const moved = await site.post('hasan', `${path}/residence`, {
    country: 'JP',
    partOf: 'JP',
    subdivision: 'JP-27',
  })
  expect(moved.headers.get('location')).toBe(`${path}/questions/arrival?notice=moved`)
  const page = await site.get('hasan', `${path}/questions/arrival?notice=moved`)
  expect(page.text).toContain('Tempat tinggal Anda berubah')
  for (const id of ofPlace) expect(await answers()).not.toHaveProperty(id)
  expect(await answers()).toMatchObject({ fullName: first.fullName, phone: first.phone })

  await site.post('hasan', `${path}/residence`, { country: 'MY', partOf: 'MY', subdivision: 'MY-10' })
  expect(await answers()).toMatchObject(Object.fromEntries(ofPlace.map(id => [id, first[id]])))
})

test('who applies at an office that does not know of her yet is told before she sends, once', async () => {
  const office = async (near: (typeof livingNear)[keyof typeof livingNear]) => {
    const { draft } = await writeDraft(site.app, ids.nur, 'passport-replacement', {}, near)
    return (await site.get('nur', `/drafts/${draft.id}/check`)).text
  }
  await send(site.app, ids.nur, 'lapor-diri', { residence: 'MY', residenceArea: 'MY-10' })
  const moved = 'Lapor diri Anda ada di KBRI Kuala Lumpur, bukan di KJRI Jeddah'
  expect(await office(livingNear.kualaLumpur)).not.toContain('bukan di')
  expect(await office(livingNear.jeddah)).toContain(moved)
  await send(site.app, ids.nur, 'lapor-diri', { residence: 'SA' }, livingNear.jeddah)
  expect(await office(livingNear.jeddah)).not.toContain(moved)
})

test('a correction, which says nothing of the place, leaves her address known for that place', async () => {
  const id = await send(site.app, ids.sari, 'lapor-diri', { residence: 'MY', residenceArea: 'MY-10' })
  const reason = { id: 'Nomor mana?', en: null }
  await mission(site.app, service('lapor-diri')).askForCorrection(id, ['phone'], reason)
  await site.post('sari', `/applications/${id}/corrections`, {})
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60111111112', email: '' })
  const { revision } = await again(id)
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: String(revision) })
  expect(sent.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  const known = await knownOf(database().db, ids.sari)
  expect(known.get('person.phone')?.value).toBe('+60111111112')
  expect(known.get('person.addressAbroad')?.place).toEqual({ country: 'MY', subdivision: 'MY-10' })
})
