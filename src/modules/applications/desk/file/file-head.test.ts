import { expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { openSite } from '../../citizen/site-for-tests.ts'
import { mission, numberOf, send, service, writeDraft } from '../../citizen/story-for-tests.ts'
import { ids, openDesk } from '../site-for-tests.ts'

const database = useDatabase()
const english = { language: 'en' } as const

test('Budi reads that another person gave the same passport number, and how many requests it concerns', async () => {
  const desk = await openDesk(database())
  const { app } = await openSite(database())
  const own = await send(app, ids.sari, 'lapor-diri', { passportNumber: 'C 7654321' })
  const head = async () =>
    (await desk.get('budi', `/desk/applications/${own}?purpose=answer-question`, english)).text
  await send(app, ids.sari, 'surat-keterangan-pindah', { passportNumber: 'C7654321' })
  await send(app, ids.nur, 'lapor-diri', { passportNumber: 'C7654322' })
  expect(await head()).not.toContain('name the same number')
  const other = await send(app, ids.hasan, 'lapor-diri', { passportNumber: 'C7654321' })
  const text = await head()
  expect(text).toContain('Other requests, of other people at this mission, name the same number: 1.')
  expect(text).not.toContain(other)
  expect((await desk.looks()).at(-1)?.body.files.map(({ application }) => application)).toEqual([own])
})

test('Budi reads which services her other requests are for and where they stand, without a look at them', async () => {
  const desk = await openDesk(database())
  const own = await send(desk.app, ids.nur, 'lapor-diri')
  const moving = await send(desk.app, ids.nur, 'surat-keterangan-pindah')
  await mission(desk.app, service('surat-keterangan-pindah')).complete(moving)
  const before = (await desk.looks()).length
  const { text } = await desk.get('budi', `/desk/applications/${own}`, english)
  const number = await numberOf(desk.app, moving)
  const other = `${number} – ${service('surat-keterangan-pindah').names.en} Complete, in progress`
  expect(text.replace(/\s+/g, ' ')).toContain(other)
  const looks = (await desk.looks()).slice(before)
  expect(looks.map(({ body }) => body.files.map(each => each.application))).toEqual([[own]])
})

test('Budi sees in which language Sari reads, in her file and wherever he writes to her', async () => {
  const desk = await openDesk(database())
  const site = await openSite(database())
  const { draft } = await writeDraft(site.app, ids.sari, 'lapor-diri')
  const sent = await site.post('sari', `/drafts/${draft.id}/submission`, { revision: '0' }, english)
  expect(sent.headers.get('location')).toBe(`/applications/${draft.id}?sent=application`)
  const file = `/desk/applications/${draft.id}`
  expect((await desk.get('budi', `${file}?purpose=check-request`)).text).toContain(
    'Pemohon membaca dalam bahasa Inggris',
  )
  const asking = await desk.get('budi', `${file}/corrections`)
  expect(asking.text).toContain('Pemohon membaca dalam bahasa Inggris.')

  // Sent by an earlier build: nobody knows, and nothing is claimed.
  const older = await send(site.app, ids.nur, 'lapor-diri')
  const page = await desk.get('budi', `/desk/applications/${older}/corrections`)
  expect(page.text).not.toContain('Pemohon membaca dalam bahasa')
})

test('Budi reads that the head of mission decides next, and the head reads no such thing', async () => {
  const desk = await openDesk(database())
  const moving = await send(desk.app, ids.hasan, 'surat-keterangan-pindah')
  await mission(desk.app, service('surat-keterangan-pindah')).complete(moving)
  const next = 'Berikutnya oleh orang lain: Putuskan (Kepala perwakilan)'
  const read = async (who: 'budi' | 'ratna') =>
    (await desk.get(who, `/desk/applications/${moving}?purpose=answer-question`)).text.replace(/\s+/g, ' ')
  expect(await read('budi')).toContain(next)
  expect(await read('ratna')).not.toContain('Berikutnya oleh orang lain')
})
