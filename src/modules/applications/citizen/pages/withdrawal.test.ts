import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { keepDraft } from '../../drafts/draft.ts'
import { ids, kualaLumpur, openSite, type Site } from '../site-for-tests.ts'
import { mission, send, service } from '../story-for-tests.ts'

describe('withdrawing', () => {
  const database = useDatabase()
  let site: Site
  const office = () => mission(site.app, service('lapor-diri'))
  const status = async (id: string) => {
    const found = await sql<{ status: string }>`
      select status from applications.files where id = ${id}`.execute(site.app.db)
    return found.rows[0]?.status
  }

  beforeAll(async () => {
    site = await openSite(database())
  })

  test('asks Hasan once more, and then it is withdrawn', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    const asked = await site.get('hasan', `/applications/${id}/withdrawal`)
    expect(asked.text).toContain('Cabut permohonan ini?')
    expect(await status(id)).toBe('submitted')

    const done = await site.post('hasan', `/applications/${id}/withdrawal`, {})
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toBe(`/applications/${id}?sent=withdrawal`)
    expect(await status(id)).toBe('withdrawn')
    expect((await site.get('hasan', `/applications/${id}?sent=withdrawal`)).text).toContain('sudah dicabut')
  })

  test('twice, by a double press, is one withdrawal', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    const both = await Promise.all([1, 2].map(() => site.post('hasan', `/applications/${id}/withdrawal`, {})))
    expect(both.map(each => each.status).sort()).toEqual(expect.arrayContaining([303]))
    const again = await site.post('hasan', `/applications/${id}/withdrawal`, {})
    expect(again.status).toBe(303)
    expect((await site.app.journal.read(`application-${id}`)).map(fact => fact.name)).toEqual([
      'ApplicationSubmitted',
      'ApplicationWithdrawn',
    ])
  })

  test('after the decision is refused in words', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    await office().complete(id)
    await office().grant(id, null)
    for (const answer of [
      await site.get('hasan', `/applications/${id}/withdrawal`),
      await site.post('hasan', `/applications/${id}/withdrawal`, {}),
    ]) {
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('sudah diputuskan')
    }
    expect(await status(id)).toBe('granted')
  })

  test('takes a correction along that he had begun, so that nothing unsent is left lying', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    await office().askForCorrection(id, ['passport-page'], { id: 'Buram.', en: null })
    await keepDraft(
      site.app.db,
      {
        ...{ id, person: ids.hasan, service: 'lapor-diri', mission: kualaLumpur, residence: null },
        ...{ answers: {}, provenance: {}, next: null, corrects: true, said: {}, revision: 0 },
      },
      site.app.now(),
    )
    await site.post('hasan', `/applications/${id}/withdrawal`, {})
    expect(await status(id)).toBe('withdrawn')
    const { rows } = await sql`select 1 from applications.drafts where id = ${id}`.execute(site.app.db)
    expect(rows).toEqual([])
  })

  test('is not taken from a form without its token', async () => {
    const id = await send(site.app, ids.hasan, 'lapor-diri')
    const answer = await site.server.request(`http://localhost:8080/applications/${id}/withdrawal`, {
      method: 'POST',
      headers: { cookie: 'person=hasan', 'content-type': 'application/x-www-form-urlencoded' },
      body: '_csrf=guess',
    })
    expect(answer.status).toBe(403)
    expect(await status(id)).toBe('submitted')
  })
})
