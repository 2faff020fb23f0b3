import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { newId } from '../../../kernel/index.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'

const database = useDatabase()
let site: Site
beforeAll(async () => {
  site = await openSite(database())
})

/** Sari deletes her draft in one window while another one still shows its pages. */
const deleted = async () => {
  const { draft } = await writeDraft(site.app, ids.sari, 'lapor-diri')
  const answer = await site.post('sari', `/drafts/${draft.id}/removal`, {})
  expect(answer.status).toBe(303)
  return `/drafts/${draft.id}`
}

describe('a draft that Sari deleted in another window', () => {
  test.each([
    [
      'questions/name',
      { fullName: 'Sari “Sasa” Wulandari', drawn: 'abc', _own: 'drawn' },
      'Sari “Sasa” Wulandari',
    ],
    ['residence', { country: 'MY' }, 'MY'],
    ['submission', { revision: '17', _own: 'revision' }, null],
    ['documents/stay-permit', { why: 'Hilang di jalan' }, 'Hilang di jalan'],
  ] as const)(
    'takes nothing more (%s): she is told so, and what she typed is shown',
    async (page, form, typed) => {
      const draft = await deleted()
      const answer = await site.post('sari', `${draft}/${page}`, form)
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('sudah dihapus di jendela atau telepon lain')
      expect(answer.text).toContain('Yang baru Anda kirim tidak disimpan.')
      if (typed === null) expect(answer.text).not.toContain('Salin sekarang')
      else expect(answer.text).toContain(typed)
      expect(answer.html).not.toMatch(/>(abc|17|csrf-sari)</)
      const english = await site.post('sari', `${draft}/${page}`, form, { language: 'en' })
      expect(english.text).toContain('It was deleted in another window or phone')
    },
  )

  test('is told of in the same words as one of somebody else, and as none at all', async () => {
    const { draft } = await writeDraft(site.app, ids.hasan, 'lapor-diri')
    const others = [await deleted(), `/drafts/${draft.id}`, `/drafts/${newId()}`]
    const answers = await Promise.all(
      others.map(path => site.post('sari', `${path}/questions/name`, { fullName: 'Sari' })),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  })

  test('a page that is still hers and asks something else is not said to be deleted', async () => {
    const { draft } = await writeDraft(site.app, ids.sari, 'lapor-diri')
    const answer = await site.post('sari', `/drafts/${draft.id}/questions/no-such-page`, { a: 'b' })
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('Halaman tidak ditemukan')])
  })
})
