import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { ids, openSite, type Site } from '../site-for-tests.ts'
import { send, writeDraft } from '../story-for-tests.ts'

const database = useDatabase()
let site: Site

beforeAll(async () => {
  site = await openSite(database())
})

const lost = {
  ...{ reason: 'lost', happenedOn: '2026-11-20', happenedWhere: 'Klang', story: 'Banjir.' },
  ...{ forceMajeure: false, hasCopy: true, lostPassportNumber: 'C1234567' },
}
const nothing = 'Buku lama tidak hilang atau rusak'

const beforeAndAfterSending = async (answers = {}) => {
  const { draft } = await writeDraft(site.app, ids.nur, 'passport-replacement', answers)
  const id = await send(site.app, ids.sari, 'passport-replacement', answers)
  return [
    (await site.get('nur', `/drafts/${draft.id}/check`)).text,
    (await site.get('sari', `/applications/${id}?sent=application`)).text,
  ] as const
}

test('a line that costs nothing is not shown beside one that costs something', async () => {
  for (const text of await beforeAndAfterSending()) {
    expect(text).toMatch(/IDR\s350\.000/)
    expect(text).not.toContain(nothing)
    expect(text).not.toContain('Tanpa biaya')
  }
})

test('each line that costs something is shown, with the sum', async () => {
  for (const text of await beforeAndAfterSending(lost)) {
    expect(text).toMatch(/Paspor hilang.*IDR\s1\.000\.000/s)
    expect(text).toMatch(/Paspor biasa, 5 tahun.*IDR\s350\.000/s)
    expect(text).toMatch(/IDR\s1\.350\.000/)
  }
})
