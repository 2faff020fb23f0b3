import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { send } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const database = useDatabase()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(database())
})

test.each([
  ['on a working morning', '2026-11-23T02:00:00.000Z', 'starts today.', 'mulai hari ini.'],
  [
    'after the cut-off',
    '2026-11-23T14:00:00.000Z',
    'working day, Tuesday, 24 November 2026',
    'berikutnya, Selasa, 24 November 2026',
  ],
  [
    'on a Saturday',
    '2026-11-28T02:00:00.000Z',
    'working day, Monday, 30 November 2026',
    'berikutnya, Senin, 30 November 2026',
  ],
])('%s Budi reads truly when the clock starts', async (_when, now, english, indonesian) => {
  desk.at('2026-11-20T02:00:00.000Z')
  const id = await send(desk.app, ids.sari, 'lapor-diri')
  desk.at(now)
  const path = `/desk/applications/${id}/completeness`
  expect((await desk.get('budi', path, { language: 'en' })).text).toContain(english)
  expect((await desk.get('budi', path)).text).toContain(indonesian)
})
