import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { send, writeDraft } from '../citizen/story-for-tests.ts'

const database = useDatabase()
const title = 'Ada tanda yang tidak dapat kami cetak'
let site: Site

beforeAll(async () => {
  site = await openSite(database())
  await send(site.app, ids.sari, 'lapor-diri')
})

const write = async (name?: string): Promise<string> => {
  const more = name === undefined ? {} : { fullName: name }
  const { draft } = await writeDraft(site.app, ids.sari, 'surat-keterangan-pindah', more)
  return draft.id
}

test('Sari reads before sending that her letter cannot be printed, and may send all the same', async () => {
  const id = await write('Sari 😀')
  const page = await site.get('sari', `/drafts/${id}/check`)
  expect(page.text).toContain(title)
  expect(page.text).toContain('Jawaban Anda memuat: 😀.')
  expect(page.html).toContain(`<a href="/drafts/${id}/questions/name">Siapa nama lengkap Anda?</a>`)
  const sent = await site.post('sari', `/drafts/${id}/submission`, { revision: '0' })
  expect(sent.status).toBe(303)
})

test('nothing is said of a name that can be printed', async () => {
  const page = await site.get('sari', `/drafts/${await write()}/check`)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain(title)
})
