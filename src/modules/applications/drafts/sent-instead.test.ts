import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service, writeDraft } from '../citizen/story-for-tests.ts'

const database = useDatabase()
let site: Site
let draft = ''

beforeAll(async () => {
  site = await openSite(database())
  draft = (await writeDraft(site.app, ids.sari, 'lapor-diri')).draft.id
})

const revisionIn = (html: string): string => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''

test('Sari presses again because no answer came, and is told that it was sent, once', async () => {
  const { html } = await site.get('sari', `/drafts/${draft}/check`)
  const form = { revision: revisionIn(html) }
  const answers = [
    await site.post('sari', `/drafts/${draft}/submission`, form),
    await site.post('sari', `/drafts/${draft}/submission`, form),
  ]
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
    Array(2).fill([303, `/applications/${draft}?sent=application`]),
  )
  const { rows } = await sql<{ id: string }>`select id from applications.files`.execute(database().db)
  expect(rows).toEqual([{ id: draft }])
})

test('her back button leads from any page of the sent draft to the request; nobody else is led anywhere', async () => {
  for (const page of ['', '/check', '/residence', '/questions/name', '/documents/passport-page']) {
    const back = await site.get('sari', `/drafts/${draft}${page}`)
    expect([page, back.status, back.headers.get('location')]).toEqual([
      page,
      303,
      `/applications/${draft}?sent=application`,
    ])
    expect((await site.get('hasan', `/drafts/${draft}${page}`)).status).toBe(404)
  }
  expect((await site.get('sari', '/drafts/01936f00-0000-7000-8000-00000000abcd/check')).status).toBe(404)
})

test('a correction that Hasan took back is not said to be sent', async () => {
  const id = await send(site.app, ids.hasan, 'lapor-diri')
  await mission(site.app, service('lapor-diri')).askForCorrection(id, ['phone'], { id: 'Kurang.', en: null })
  await site.post('hasan', `/applications/${id}/corrections`, {})
  await site.post('hasan', `/drafts/${id}/removal`, {})
  const back = await site.get('hasan', `/drafts/${id}/check`)
  expect(back.headers.get('location')).toBe(`/applications/${id}`)
})
