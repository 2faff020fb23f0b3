import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { newId } from '../../../../kernel/index.ts'
import type { SignedIn } from '../../../../web/index.ts'
import { definitionVersion } from '../../../catalogue/index.ts'
import { missionByCode } from '../../../missions/index.ts'
import { application, streamOf } from '../../application.ts'
import { kualaLumpur } from '../../citizen/site-for-tests.ts'
import { send } from '../../citizen/story-for-tests.ts'
import { readRecords } from '../../records.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'
import { issueDocument } from './issue-document.ts'

const database = useDatabase()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(database())
  await send(desk.app, ids.sari, 'lapor-diri')
})

const signatory = { name: 'Ratna', position: 'Kepala perwakilan', nip: null, onBehalfOf: null }

/** New Year in Kuala Lumpur comes after the clock has been read so often. */
const atMidnight = (looks: number): (() => Date) => {
  let left = looks
  return () => new Date(left-- > 0 ? '2026-12-31T15:59:59.999Z' : '2026-12-31T16:00:00.000Z')
}

test.each([0, 1, 2, 3, 4, 5])(
  'midnight after %i looks at the clock: the register and the paper bear one day',
  async looks => {
    const request = await send(desk.app, ids.sari, 'surat-keterangan-pindah')
    const { state } = await recall(desk.app.journal, streamOf(request), application)
    const definition = definitionVersion('surat-keterangan-pindah', 1)
    if (state.status === 'none' || definition === null) throw new Error('There is nothing to issue')
    const document = newId(new Date('2026-12-31T15:00:00.000Z'))
    const at = {
      ...{ id: request, request: state, definition, mission: missionByCode(kualaLumpur) },
      records: await readRecords(desk.app.db, request),
      visit: { app: { ...desk.app, now: atMidnight(looks) }, who: {} as SignedIn },
    }
    await desk.app.journal.write(ids.ratna, entry => issueDocument(entry, at, signatory, document))
    const { rows } = await sql<{ registered: string; number: string; printed: string }>`
      select f.body->>'issuedOn' as registered, f.body->>'number' as number,
        (select each->>'value' from jsonb_array_elements(l.content->'fields') each where each->>'id' = 'day') as printed
      from journal.facts f join documents.letters l on l.document = ${document}
      where f.stream = ${`document-${document}`} and f.fact = 'DocumentNumbered'`.execute(desk.app.db)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.printed).toBe(rows[0]?.registered)
    expect(rows[0]?.number).toMatch(rows[0]?.registered === '2027-01-01' ? /\/I\/2027$/ : /\/XII\/2026$/)
  },
)
