import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'
import { changeDocuments, findDraft, keepAnswers } from './draft.ts'
import { sendDraft } from './send-draft.ts'
import { dropUpload, keepUploadOnce, uploadsOf } from './uploads.ts'

const database = useDatabase()
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

const write = () => writeDraft(site.app, ids.sari, 'lapor-diri')
const revisionOf = async (id: string) => (await findDraft(site.app.db, ids.sari, id))?.revision

test('what Sari answered in another tab while she was sending is not lost: she is asked to look again', async () => {
  const { app } = site
  const sending = await write()
  const { draft } = sending
  const refilled = { answers: {}, provenance: {}, forgotten: [] }
  await keepAnswers(app.db, draft, { phone: '+60120000000' }, refilled, app.now())
  expect(await sendDraft(app, sending, draft.mission)).toMatchObject({ refused: 'stale' })
  const kept = await findDraft(app.db, ids.sari, draft.id)
  expect(kept?.answers.phone).toBe('+60120000000')
  const { rows } = await sql`select 1 from applications.files where id = ${draft.id}`.execute(app.db)
  expect(rows).toEqual([])
})

test('the same photo sent twice at once is one document, and one change of the draft', async () => {
  const { app } = site
  const { draft, uploads } = await write()
  const taken = uploads[0]?.taken
  if (taken === undefined) throw new Error('The first example sends a document')
  const receivedSha256 = 'ab'.repeat(32)
  const photo = {
    ...{
      application: draft.id,
      person: ids.sari,
      requirement: 'passport-page',
      part: null,
      name: 'foto.jpg',
    },
    taken: { ...taken, receivedSha256 },
  }
  const add = () => changeDocuments(app.db, draft, app.now(), tx => keepUploadOnce(tx, photo, 9, app.now()))
  expect((await Promise.all([add(), add(), add()])).toSorted()).toEqual(['changed', 'unchanged', 'unchanged'])
  expect((await uploadsOf(app.db, draft.id)).length).toBe(uploads.length + 1)
  expect(await revisionOf(draft.id)).toBe(1)
})

test('a document that is taken away changes the draft; one that is gone already does not', async () => {
  const { app } = site
  const { draft, uploads } = await write()
  const drop = () =>
    changeDocuments(app.db, draft, app.now(), tx => dropUpload(tx, ids.sari, uploads[0]?.id ?? ''))
  expect([await drop(), await revisionOf(draft.id)]).toEqual(['changed', 1])
  expect([await drop(), await revisionOf(draft.id)]).toEqual(['unchanged', 1])
})

test('a photo that arrives after the draft was sent is not said to be received', async () => {
  const { app } = site
  const sending = await write()
  const { draft } = sending
  expect(await sendDraft(app, sending, draft.mission)).toEqual({ sent: true })
  expect(await changeDocuments(app.db, draft, app.now(), async () => 'changed')).toBe('gone')
})
