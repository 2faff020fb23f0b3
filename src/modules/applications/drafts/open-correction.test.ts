import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { untilOneWaits } from '../../../../tests/until-one-waits.ts'
import type { Journal } from '../../../journal/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { mission, send, service } from '../citizen/story-for-tests.ts'
import { findDraft } from './draft.ts'

const database = useDatabase({ max: 6 })
let site: Site
let id = ''
const begin = () => site.post('sari', `/applications/${id}/corrections`, {})
const ask = () =>
  mission(site.app, service('lapor-diri')).askForCorrection(id, ['phone'], { id: 'Nomornya?', en: null })
const phone = async () => (await findDraft(site.app.db, ids.sari, id))?.answers.phone

beforeAll(async () => {
  site = await openSite(database())
  id = await send(site.app, ids.sari, 'lapor-diri')
})

/** What is sent now is kept only after `meanwhile` has come to stand behind it. */
const whileSending = (meanwhile: () => void) => {
  const { journal } = site.app
  const write: Journal['write'] = (actor, work) =>
    journal.write(actor, async entry => {
      const done = await work(entry)
      await sql`lock table applications.drafts in access exclusive mode`.execute(entry.tx)
      meanwhile()
      await untilOneWaits(site.app.db)
      return done
    })
  Object.assign(site.app, { journal: { ...journal, write } })
  return () => Object.assign(site.app, { journal })
}

test('a correction that Sari begins once more while she sends it leaves no draft for the next one', async () => {
  await ask()
  await begin()
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60123456780', email: '' })

  let again: ReturnType<typeof begin> | null = null
  const asBefore = whileSending(() => {
    again = begin()
  })
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: '1' })
  asBefore()
  expect(sent.headers.get('location')).toBe(`/applications/${id}?sent=correction`)
  const second = (await again) as unknown as Awaited<ReturnType<typeof begin>>
  expect([second.status, second.headers.get('location')]).toEqual([303, `/applications/${id}`])
  expect(await findDraft(site.app.db, ids.sari, id)).toBeNull()

  await ask()
  await begin()
  expect(await phone()).toBe('+60123456780')
})

test('begun twice it goes on where she was; another finds none', async () => {
  await site.post('sari', `/drafts/${id}/questions/contact`, { phone: '+60123456781', email: '' })
  const twice = await Promise.all([begin(), begin()])
  expect(twice.map(({ headers }) => headers.get('location'))).toEqual(Array(2).fill(`/drafts/${id}`))
  expect(await phone()).toBe('+60123456781')
  expect((await site.post('hasan', `/applications/${id}/corrections`, {})).status).toBe(404)
})
