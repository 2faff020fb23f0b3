import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { findDraft } from './draft.ts'
import { readableName } from './name-of-account.ts'

const database = useDatabase()
let site: Site
const source = 'Dari akun yang Anda pakai untuk masuk.'

beforeAll(async () => {
  site = await openSite(database())
})

const begin = async (service: string) => {
  const begun = await site.post('sari', `/apply/${service}`, { next: 'surat-keterangan-pindah' })
  const path = begun.headers.get('location') ?? ''
  const draft = async () => await findDraft(site.app.db, ids.sari, path.split('/').at(-1) ?? '')
  return { path, page: `${path}/questions/name`, draft }
}

test('Sari finds the name of her account filled in, and where it is from; it is an answer once she sends it', async () => {
  const { path, page, draft } = await begin('lapor-diri')
  const asked = await site.get('sari', page)
  expect(asked.html).toMatch(/name="fullName"[^>]*value="Sari"/)
  expect(asked.text).toContain(source)
  expect((await draft())?.answers.fullName).toBeUndefined()

  await site.post('sari', page, { fullName: 'Sari' })
  expect((await draft())?.provenance.fullName?.source).toBe('sign-in')
  expect((await site.get('sari', page)).text).toContain(source)

  await site.post('sari', page, { fullName: 'Sari Wulandari' })
  expect((await draft())?.provenance).not.toHaveProperty('fullName')
  const changed = await site.get('sari', page)
  expect(changed.html).toMatch(/name="fullName"[^>]*value="Sari Wulandari"/)
  expect(changed.text).not.toContain(source)
  expect((await site.get('sari', path)).status).toBe(200)
})

test('a name that Sari emptied is missed, and not put back', async () => {
  const { page } = await begin('lapor-diri')
  const empty = await site.post('sari', page, { fullName: '' })
  expect(empty.status).toBe(422)
  expect(empty.html).not.toMatch(/name="fullName"[^>]*value="Sari"/)
  expect(empty.text).not.toContain(source)
})

describe('of what a provider says', () => {
  test.each(['Sari', 'Sari Wulandari', "Nur'aini", 'محمد', 'Budi Santoso, S.H.', 'Anne-Marie', 'María'])(
    '%s is offered',
    name => expect(readableName(name)).toBe(name),
  )
  test.each(['', ' ', '.', 'sari@contoh.id', 'sari.w', 'sari_w', 'user 4711', '🌺 Sari', 'x'.repeat(151)])(
    '"%s" is left out',
    name => expect(readableName(name)).toBeNull(),
  )
})
