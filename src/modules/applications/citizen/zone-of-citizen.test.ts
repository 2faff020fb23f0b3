import { expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite } from './site-for-tests.ts'
import { send, writeDraft } from './story-for-tests.ts'
import { zoneOfCitizen } from './zone-of-citizen.ts'

const database = useDatabase()

test('a citizen is told times by the clock of the office she last turned to; before that, by none of ours', async () => {
  const { app } = await openSite(database())
  expect(await zoneOfCitizen(app.db, ids.sari)).toBeNull()
  await writeDraft(app, ids.sari, 'lapor-diri')
  expect(await zoneOfCitizen(app.db, ids.sari)).toBe('Asia/Kuala_Lumpur')
  await send(app, ids.hasan, 'lapor-diri')
  expect(await zoneOfCitizen(app.db, ids.hasan)).toBe('Asia/Kuala_Lumpur')
})
