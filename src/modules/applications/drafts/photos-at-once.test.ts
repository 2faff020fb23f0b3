import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import type { TakenIn } from '../../../platform/intake/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'
import { changeDocuments } from './draft.ts'
import { dropUpload, uploadsOf } from './uploads.ts'

const database = useDatabase({ max: 6 })
let site: Site

/** Each photo is looked at until all have come: none of them saw another there before. */
const lookAtAll = (count: number) => {
  const { promise: allCame, resolve: go } = Promise.withResolvers<void>()
  let came = 0
  return async (bytes: Uint8Array): Promise<TakenIn> => {
    const { sha256, bytes: size } = await site.app.blobs.put(bytes)
    came += 1
    if (came === count) go()
    await allCame
    return {
      kind: 'image',
      ...{ receivedType: 'image/jpeg', receivedBytes: size, receivedSha256: sha256 },
      ...{ storedType: 'image/jpeg', storedBytes: size, storedSha256: sha256 },
      ...{ width: 24, height: 16, pages: null, notScanned: true },
    }
  }
}

beforeAll(async () => {
  site = await openSite(database())
})

test('Sari sends three photos at once where one fits: one is kept, and of the others she is told', async () => {
  const { app, server } = site
  const { draft, definition, uploads } = await writeDraft(app, ids.sari, 'lapor-diri')
  const one = definition.requirements.find(each => each.maxFiles === 1 && each.parts === undefined)
  const before = uploads.find(each => each.requirement === one?.id)
  if (one === undefined || before === undefined) throw new Error('No document of the example has one file')
  await changeDocuments(app.db, draft, app.now(), tx => dropUpload(tx, ids.sari, before.id))

  Object.assign(app, { intake: { takeIn: lookAtAll(3) } })
  const send = async (photo: string) => {
    const body = new FormData()
    body.set('_csrf', 'csrf-sari')
    body.set('file', new File([photo], `${photo}.jpg`, { type: 'image/jpeg' }))
    const answer = await server.request(
      `http://localhost:8080/drafts/${draft.id}/documents/${one.id}`,
      { method: 'POST', body, headers: { cookie: 'person=sari; dermaga-language=en' } },
      { incoming: { socket: { remoteAddress: '192.0.2.1' } } },
    )
    return { status: answer.status, html: await answer.text() }
  }
  const answers = await Promise.all(['front', 'back', 'side'].map(send))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422])
  const told = answers.filter(({ status }) => status === 422)
  for (const { html } of told) {
    expect(html).toContain('No more files fit here. Replace or remove one first.')
    expect(html).toContain('/removal')
  }
  const kept = (await uploadsOf(app.db, draft.id)).filter(each => each.requirement === one.id)
  expect(kept.length).toBe(1)
})
