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
