import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { findDraft } from './draft.ts'

const database = useDatabase()
let site: Site
let path = ''

beforeAll(async () => {
  site = await openSite(database())
  const begun = await site.post('sari', '/apply/lapor-diri', {})
  path = begun.headers.get('location') ?? ''
})

const draft = async () => await findDraft(site.app.db, ids.sari, path.split('/').at(-1) ?? '')
const save = async (place: Record<string, string>) => site.post('sari', `${path}/residence`, place)
const malaysia = { country: 'MY', partOf: 'MY', subdivision: 'unlisted' }
const offered = { ...malaysia, officesFor: 'MY unlisted' }

test('Sari does not know her region: the form offers that answer, and then every office of the country', async () => {
  const grown = await save({ country: 'MY' })
  expect(grown.text).toContain('Saya tidak tahu, atau tempat saya tidak ada di daftar')

  const asked = await save(malaysia)
  expect(asked.status).toBe(200)
  expect(asked.text).not.toContain('Pilih kantor yang melayani')
  const offices = [...asked.html.matchAll(/<option value="(k[a-z]+-[^"]*)"/g)].map(([, code]) => code)
  expect(offices).toHaveLength(6)
  expect(asked.html).toMatch(/href="\/find-mission\?country=MY&(amp;)?subdivision=unlisted"/)
  expect((await draft())?.mission).toBeNull()
})

test('left empty once it was asked, the office is missed; one of another country is none', async () => {
  for (const office of ['', 'kbri-singapura', 'ptri-new-york']) {
    const missed = await save({ ...offered, office })
    expect(missed.status).toBe(422)
    expect(missed.text).toContain('Pilih kantor yang melayani tempat Anda.')
  }
})

test('an office chosen for another place is not taken for this one', async () => {
  const asked = await save({ ...malaysia, officesFor: 'MY-10', office: 'kjri-penang' })
  expect(asked.status).toBe(200)
  expect((await draft())?.mission).toBeNull()
})

test('the office she chooses gets the request, and the page keeps both answers', async () => {
  expect((await save({ ...offered, office: 'kjri-penang' })).status).toBe(303)
  expect(await draft()).toMatchObject({
    mission: 'kjri-penang',
    residence: { country: 'MY', subdivision: null },
    answers: { residence: 'MY', residenceArea: null },
  })
  const { html } = await site.get('sari', `${path}/residence`)
  expect(html).toMatch(/<option value="unlisted" selected/)
  expect(html).toMatch(/<option value="kjri-penang" selected/)
})

test('that answer does not follow her to a country with one office', async () => {
  expect((await save({ ...offered, country: 'SG', office: 'kjri-penang' })).status).toBe(303)
  expect((await draft())?.mission).toBe('kbri-singapura')
})

test('a territory without a code among the regions is found by its own', async () => {
  const island = { country: 'AU', partOf: 'AU', subdivision: 'CX' }
  const saved = await save(island)
  expect(saved.status).toBe(303)
  expect((await draft())?.residence).toEqual({ country: 'CX', subdivision: null })
})
