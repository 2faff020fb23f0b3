import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { recall } from '../../../journal/index.ts'
import { isRefusal } from '../../../kernel/index.ts'
import { requirementsFor } from '../../catalogue/index.ts'
import { application, streamOf } from '../application.ts'
import { ids, kualaLumpur, openSite } from '../citizen/site-for-tests.ts'
import { send, service, writeDraft } from '../citizen/story-for-tests.ts'
import { readRecords } from '../records.ts'
import { sendDraft } from './send-draft.ts'
import { keepUpload, uploadsOf } from './uploads.ts'

const database = useDatabase()

test('what an earlier turn of the form asked for does not go along: no document, no answer, no word', async () => {
  const { app } = await openSite(database())
  await send(app, ids.sari, 'lapor-diri')
  const definition = service('passport-replacement')
  const own = await writeDraft(app, ids.sari, definition.code, { story: 'Hilang di pasar.' })
  const asked = requirementsFor(definition, own.situation)
  const over = definition.requirements.find(({ id }) => !asked.some(each => each.id === id))
  const [photo] = own.uploads
  if (over === undefined || photo === undefined) throw new Error('A lost passport is asked for more')
  await keepUpload(app.db, { ...photo, requirement: over.id, part: null }, app.now())
  const draft = {
    ...own.draft,
    said: { [over.id]: { says: 'not-here', words: 'Belum ke polisi.' } as never },
    provenance: { story: { source: 'sign-in' } as never },
  }
  const uploads = await uploadsOf(app.db, draft.id)
  expect(uploads).toHaveLength(own.uploads.length + 1)

  expect(isRefusal(await sendDraft(app, { ...own, draft, uploads }, kualaLumpur))).toBe(false)
  const { state } = await recall(app.journal, streamOf(draft.id), application)
  if (state.status === 'none') throw new Error('It was sent')
  const kept = await sql<{ id: string; state: string }>`
    select id, state from applications.uploads where application = ${draft.id}`.execute(app.db)
  expect(kept.rows.map(({ id }) => id).toSorted()).toEqual(
    state.case.documents.map(({ id }) => id).toSorted(),
  )
  expect(new Set(kept.rows.map(row => row.state))).toEqual(new Set(['sent']))
  const sent = (await readRecords(app.db, draft.id)).find(state.case.answers, 'answers')
  expect(JSON.stringify(sent)).not.toMatch(/Hilang di pasar|Belum ke polisi|story/)
  expect(sent?.answers).toMatchObject({ reason: 'expired' })
})
