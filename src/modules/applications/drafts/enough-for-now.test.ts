import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { countTry } from '../../../web/index.ts'
import { ids, openSite } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'
import { draftsOfPerson, uploadsOfPerson } from './enough-for-now.ts'
import { dropUpload } from './uploads.ts'

const database = useDatabase()
let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite(database())
})

const countDrafts = async (person: string): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*) from applications.drafts where person = ${person}`.execute(database().db)
  return found.rows[0]?.count ?? 0
}

test('a person begins forty requests within an hour and is asked to wait, others are not', async () => {
  for (let at = 0; at < draftsOfPerson.most; at++) {
    expect((await site.post('sari', '/apply/lapor-diri', {})).status).toBe(303)
    // Answered, so that the next press begins another.
    await sql`update applications.drafts set revision = 1 where person = ${ids.sari}`.execute(database().db)
  }
  const { status, text } = await site.post('sari', '/apply/lapor-diri', {}, { language: 'en' })
  expect(status).toBe(429)
  expect(text).toContain('Try again in 60 minutes')
  expect(await countDrafts(ids.sari)).toBe(draftsOfPerson.most)
  expect((await site.post('hasan', '/apply/lapor-diri', {})).status).toBe(303)
})

test('a person who sends documents without end is asked to wait before any is looked at', async () => {
  const { draft, uploads } = await writeDraft(site.app, ids.nur, 'lapor-diri')
  const [kept] = uploads
  await dropUpload(site.app.db, ids.nur, kept?.id ?? '')
  const path = `/drafts/${draft.id}/documents/${kept?.requirement}`
  for (let at = 0; at < uploadsOfPerson.most; at++)
    await countTry(site.app.db, uploadsOfPerson, ids.nur, site.app.now())
  const body = new FormData()
  body.set('_csrf', 'csrf-nur')
  body.set('file', new File(['anything'], 'photo.jpg'))
  const answer = await site.server.request(`http://localhost:8080${path}`, {
    method: 'POST',
    body,
    headers: { cookie: 'person=nur; dermaga-language=en' },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Too many in a short time')
})
