import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const services = ['lapor-diri', 'passport-replacement', 'surat-keterangan-pindah'] as const
const database = useDatabase()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(database())
  await send(desk.app, ids.hasan, 'lapor-diri')
})

/** Whoever is told at the decision to have something corrected can ask for it there and then. */
describe.each(services)('before a decision on %s', code => {
  test.each(['ratna', 'arif', 'budi'] as const)('%s may ask the applicant for a correction', async who => {
    const id = await send(desk.app, ids.hasan, code)
    await mission(desk.app, service(code)).complete(id)
    const path = `/desk/applications/${id}/corrections`
    expect((await desk.get(who, `/desk/applications/${id}?purpose=process-request`)).html).toContain(path)
    expect((await desk.get(who, path)).status).toBe(200)
    const form = { seen: await desk.version(id), items: 'fullName', reasonId: 'Seperti di paspor.' }
    expect((await desk.post(who, path, form)).status).toBe(303)
    const facts = await desk.app.journal.read(`application-${id}`)
    expect(facts.at(-1)).toMatchObject({ name: 'CorrectionAsked', actor: ids[who] })
  })
})
