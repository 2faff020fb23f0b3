import { expect, test } from 'vitest'
import { onBothStores } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { send } from '../citizen/story-for-tests.ts'
import { draftsOf } from './draft.ts'

onBothStores((_store, database) => {
  const begin = async (site: Site, next?: string): Promise<string> => {
    const answer = await site.post('sari', '/apply/lapor-diri', next === undefined ? {} : { next })
    return (answer.headers.get('location') ?? '').replace('/drafts/', '')
  }
  const begun = async () => (await draftsOf(database().db, ids.sari)).map(({ id }) => id)

  test('Sari presses “Start” five times at once and begins one request', async () => {
    const site = await openSite(database())
    const led = await Promise.all(Array.from({ length: 5 }, () => begin(site)))
    expect(new Set(led).size).toBe(1)
    expect(await begun()).toEqual([led[0]])
  })

  test('a second request is begun once the first has an answer, and for another way on', async () => {
    const site = await openSite(database())
    const first = await begin(site)
    const place = { country: 'MY', subdivision: 'MY-10', partOf: 'MY' }
    expect((await site.post('sari', `/drafts/${first}/residence`, place)).status).toBe(303)
    const second = await begin(site)
    expect(second).not.toBe(first)
    const third = await begin(site, 'passport-replacement')
    expect((await begun()).toSorted()).toEqual([first, second, third].toSorted())
  })

  test('an untouched one that is taken up again is filled in with what became known meanwhile', async () => {
    const site = await openSite(database())
    const id = await begin(site)
    const answers = async () =>
      (await draftsOf(database().db, ids.sari)).find(each => each.id === id)?.answers
    expect(await answers()).not.toMatchObject({ fullName: 'Sari Wulandari' })
    await send(site.app, ids.sari, 'lapor-diri', { fullName: 'Sari Wulandari' })
    expect(await begin(site)).toBe(id)
    expect(await answers()).toMatchObject({ fullName: 'Sari Wulandari' })
  })
})
