import { expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite } from '../citizen/site-for-tests.ts'
import { draftsOf } from './draft.ts'

const database = useDatabase()

test('of two unsent reports Sari reads when each was begun and changed, and can go on with either', async () => {
  const site = await openSite(database())
  const place = { country: 'MY', subdivision: 'MY-10', partOf: 'MY' }
  const begin = async (at: string) => {
    site.at(at)
    const answer = await site.post('sari', '/apply/lapor-diri', {})
    return (answer.headers.get('location') ?? '').replace('/drafts/', '')
  }
  const first = await begin('2026-11-24T02:00:00.000Z')
  site.at('2026-11-24T02:05:00.000Z')
  await site.post('sari', `/drafts/${first}/residence`, place)
  const second = await begin('2026-11-25T03:00:00.000Z')
  expect((await draftsOf(database().db, ids.sari)).map(({ id }) => id)).toEqual([second, first])

  for (const page of ['/me', '/apply/lapor-diri']) {
    const { html, text } = await site.get('sari', page)
    for (const id of [first, second]) expect(html).toContain(`href="/drafts/${id}"`)
    expect(text).toMatch(
      /Dimulai 24 November 2026 pukul 10\.00 \S+\s+Terakhir diubah 24 November 2026 pukul 10\.05/,
    )
    // Where she lives now is not said yet: Jakarta's clock. Nothing was changed in it.
    expect(text).toMatch(/Dimulai 25 November 2026 pukul 10\.00 WIB\s+(?!Terakhir)/)
    const about = [...html.matchAll(/visually-hidden"> ([^<]*dimulai[^<]*)</g)].map(([, said]) => said)
    expect([about.length, new Set(about).size]).toEqual([2, 2])
  }
  const { text } = await site.get('sari', '/me', { language: 'en' })
  expect(text).toMatch(/Begun 24 November 2026 at 10:00 \S+\s+Last changed 24 November 2026 at 10:05/)
})
