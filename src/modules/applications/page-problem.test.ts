import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../tests/database.ts'
import { ids, openSite } from './citizen/site-for-tests.ts'
import { numberOf, send, service } from './citizen/story-for-tests.ts'
import { openDesk } from './desk/site-for-tests.ts'
import { uploadsOf } from './drafts/uploads.ts'

const database = useDatabase()

test('a page of a PDF that cannot be drawn says so in its place, and its picture is no look', async () => {
  const site = await openSite(database())
  const desk = await openDesk(database())
  const id = await send(site.app, ids.sari, 'lapor-diri')
  const [upload] = await uploadsOf(site.app.db, id)
  await sql`update applications.uploads set kind = 'pdf',
    details = details || '{"kind":"pdf","pages":2}'::jsonb where id = ${upload?.id}`.execute(site.app.db)
  const intake = {
    pageImage: async (_pdf: string, page: number) =>
      page === 2 ? { problem: 'page-too-heavy' as const } : { jpeg: Buffer.from('drawn') },
  }
  for (const { app } of [site, desk]) Object.assign(app, { intake })

  const base = `/desk/applications/${id}/documents/${upload?.id}`
  const first = await desk.get('budi', base)
  expect(first.html).toContain(`src="${base}/pages/1`)
  const second = await desk.get('budi', `${base}?page=2`)
  expect(second.text).toContain('Halaman ini terlalu berat untuk ditampilkan.')
  expect(second.html).not.toContain('<img')
  const before = (await desk.looks()).length
  expect((await desk.get('budi', `${base}/pages/2`)).status).toBe(404)
  expect(await desk.looks()).toHaveLength(before)
  expect((await desk.get('budi', `${base}/pages/1`)).status).toBe(200)
  expect((await desk.looks()).at(-1)?.body).toMatchObject({
    what: 'document-image',
    detail: `${upload?.id}/1`,
  })

  const own = await site.get('sari', `/uploads/${upload?.id}?page=2`, { language: 'en' })
  expect(own.text).toContain('This page is too heavy to be shown.')
  expect((await site.get('sari', `/uploads/${upload?.id}/pages/2`)).status).toBe(404)
  const shown = await site.get('sari', `/uploads/${upload?.id}/pages/1`)
  expect([shown.status, shown.headers.get('content-type'), shown.html]).toEqual([200, 'image/jpeg', 'drawn'])
})

test('whoever starts a service again is shown her request under way; another is not', async () => {
  const site = await openSite(database())
  await send(site.app, ids.nur, 'lapor-diri')
  const path = '/apply/passport-replacement'
  expect((await site.get('nur', path)).text).not.toContain('masih berjalan')
  const id = await send(site.app, ids.nur, service('passport-replacement').code)
  const page = await site.get('nur', path)
  expect(page.html).toContain(`href="/applications/${id}"`)
  expect(page.text).toContain(await numberOf(site.app, id))
  await site.post('nur', `/applications/${id}/withdrawal`, {})
  expect((await site.get('nur', path)).html).not.toContain(`href="/applications/${id}"`)
})
