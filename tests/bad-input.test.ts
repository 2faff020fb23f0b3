import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blackPng, emptyZip, pdf } from '../src/platform/intake/sample-files.ts'
import { useDatabase } from './database.ts'
import { applicant, exampleOf } from './reach/applicant.ts'
import type { Session } from './reach/ask.ts'
import { type House, openHouse } from './reach/house.ts'
import { photo } from './reach/things.ts'
import { readable } from './readable.ts'

const database = useDatabase()
let house: House
let session: Session
let sari: ReturnType<typeof applicant>
beforeAll(async () => {
  house = await openHouse(database())
  session = await house.signIn('sari')
  sari = applicant(house, session)
})
afterAll(() => house?.stop())

const code = 'lapor-diri'
const languages = ['id', 'en'] as const

const get = (path: string, language: 'id' | 'en' = 'id') => house.ask(session, 'GET', path, { language })
const answersIn = async (draft: string): Promise<Record<string, unknown>> => {
  const found = await sql<{ answers: Record<string, unknown> }>`
    select answers from applications.drafts where id = ${draft.split('/').at(-1)}`.execute(database().db)
  return found.rows[0]?.answers ?? {}
}
const filesOf = async (draft: string): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from applications.uploads where application = ${draft.split('/').at(-1)}`.execute(
    database().db,
  )
  return found.rows[0]?.count ?? 0
}

describe('an unknown address', () => {
  const told = {
    id: ['Halaman tidak ditemukan', 'Periksa alamatnya, atau mulai dari halaman depan.'],
    en: ['Page not found', 'Check the address, or start from the front page.'],
  }
  test.each(languages)('is said to be none, with the way to the front page (%s)', async language => {
    for (const path of ['/tidak-ada', '/applications/x', '/drafts/x/questions/y', '/v/x/y', '/%E0%A4%A']) {
      const answer = await get(path, language)
      expect([path, answer.status]).toEqual([path, 404])
      for (const sentence of told[language]) expect(readable(answer.text)).toContain(sentence)
      expect(answer.text).toContain('<a href="/">')
      expect(answer.headers.get('content-language')).toBe(language)
    }
    expect((await house.ask(session, 'POST', '/tidak-ada', { language, form: { a: 'b' } })).status).toBe(404)
  })
})

describe('a file that cannot be taken', () => {
  const bomb = (): Buffer => blackPng(30_000, 30_000, { rows: 9 })
  const files: readonly (readonly [name: string, file: () => Uint8Array, id: string, en: string])[] = [
    ['nothing in it', () => Buffer.alloc(0), 'Berkas ini kosong.', 'This file is empty.'],
    ['over 10 MB', () => Buffer.alloc(10_486_000), 'Paling besar 10 MB.', 'At most 10 MB.'],
    [
      'text',
      () => Buffer.from('Besok'),
      'Jenis berkas ini tidak dapat dipakai.',
      'This kind of file cannot be used.',
    ],
    [
      'a ZIP archive',
      () => emptyZip,
      'Kirim foto (JPEG, PNG, HEIC) atau PDF.',
      'Send a photo (JPEG, PNG, HEIC)',
    ],
    [
      'an archive that unpacks to 50 MB',
      () => gzipSync(Buffer.alloc(50_000_000)),
      ...(['Jenis berkas ini tidak dapat dipakai.', 'This kind of file cannot be used.'] as const),
    ],
    [
      'a picture that unpacks to 900 million pixels',
      bomb,
      'jumlah titiknya',
      'This picture has too many pixels.',
    ],
    [
      'a picture a million pixels wide',
      () => blackPng(1_000_000, 1),
      'jumlah titiknya',
      'has too many pixels',
    ],
    [
      'a picture cut off',
      () => blackPng(900, 900, { rows: 9 }),
      'Gambar ini rusak',
      'This picture is damaged',
    ],
    [
      'a PDF with an archive behind it',
      () => Buffer.concat([pdf(), emptyZip]),
      ...([
        'Di awal atau akhir PDF ini ada sesuatu',
        'At the beginning or the end of this PDF is something',
      ] as const),
    ],
  ]
  test.each(files)(
    '(%s) is refused beside its question, and what was sent before stays',
    async (_, file, id, en) => {
      const draft = await sari.begin(code)
      await house.ask(session, 'POST', `${draft}/questions/name`, { form: { fullName: 'Sari' } })
      const path = `${draft}/documents/stay-permit`
      for (const [language, sentence] of [
        ['id', id],
        ['en', en],
      ] as const) {
        const answer = await house.ask(session, 'POST', path, { file: new Uint8Array(file()), language })
        expect(answer.status).toBe(422)
        expect(readable(answer.text)).toContain(sentence)
        expect(answer.text).toContain('id="file-problem"')
      }
      expect(await filesOf(draft)).toBe(0)
      // A good one goes in right after it; the answers are there.
      expect((await house.ask(session, 'POST', path, { file: photo })).status).toBe(303)
      expect([await filesOf(draft), (await answersIn(draft)).fullName]).toEqual([1, 'Sari'])
    },
  )

  test('far beyond the limit is refused before it is read, on the page of the document itself', async () => {
    const draft = await sari.begin(code)
    const path = `${draft}/documents/stay-permit`
    const told = { id: 'Paling besar 10 MB.', en: 'At most 10 MB.' }
    for (const language of languages) {
      const answer = await house.ask(session, 'POST', path, { file: new Uint8Array(15_000_000), language })
      expect(answer.status).toBe(413)
      expect(readable(answer.text)).toContain(told[language])
      expect(answer.text).toContain('id="file-problem"')
      expect(answer.text).toContain(`action="${path}"`)
    }
    expect(await filesOf(draft)).toBe(0)
    const other = await house.ask(session, 'POST', '/drafts/x/documents/y', {
      file: new Uint8Array(15_000_000),
    })
    expect(other.status).toBe(404)
  })

  test('a document to compare, far beyond the limit, is answered without a word of answers or photos', async () => {
    const from = '/v/2222-2222-2222-2222-2222-2222-22'
    const form = new FormData()
    form.set('file', new File([new Uint8Array(15_000_000)], 'surat.pdf'))
    const answer = await fetch(`${house.url}${from}/comparisons`, {
      ...{ method: 'POST', body: form },
      headers: { referer: `${house.url}${from}` },
    })
    const text = await answer.text()
    expect([answer.status, readable(text)]).toEqual([413, expect.stringContaining('Paling besar 10 MB.')])
    expect(readable(text)).not.toMatch(/jawaban|foto/i)
    expect(text).toContain(`<a href="${from}">`)
  })

  test('a PDF with a script is taken, shown as a picture, and given out as a file to save, never to open', async () => {
    const draft = await sari.begin(code)
    const script = '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'
    const file = new Uint8Array(pdf({ catalogue: script }))
    const path = `${draft}/documents/stay-permit`
    expect((await house.ask(session, 'POST', path, { file })).status).toBe(303)
    const [, upload] = /href="(\/uploads\/[0-9a-f-]{36})"/.exec((await get(path)).text) ?? []
    const page = await get(`${upload}/pages/1`)
    expect(page.headers.get('content-type')).toBe('image/jpeg')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.body.includes('JavaScript')).toBe(false)
  })
})

describe('names and numbers as people have them', () => {
  const names = [
    'Sari',
    'Nur',
    "O'Connor",
    'Siti "Aisyah" Binti Ali',
    'محمد صالح',
    'Ayu 🌺',
    '<b>Sari</b> & anak',
    'Nguyễn Thị Hồng-Nhung',
    "Robert'); DROP TABLE applications.drafts;--",
  ]
  test.each(names)('“%s” is kept, shown and given back letter for letter', async name => {
    const draft = await sari.begin(code)
    const saved = await house.ask(session, 'POST', `${draft}/questions/name`, { form: { fullName: name } })
    expect(saved.status).toBe(303)
    expect((await answersIn(draft)).fullName).toBe(name.normalize('NFC'))
    const shown = await get(`${draft}/questions/name`)
    const [, value = ''] =
      /name="fullName"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="fullName"/.exec(shown.text) ?? []
    const given = value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    expect(given).toBe(name)
  })

  test.each(languages)('an odd NIK is asked about, and taken (%s)', async language => {
    const draft = await sari.begin(code)
    const answers = { ...exampleOf(code), nik: '12345' }
    await sari.fillIn(draft, code, answers)
    const check = await get(`${draft}/check`, language)
    const told = { id: 'NIK biasanya 16 angka', en: 'A NIK usually has 16 digits' }
    expect(readable(check.text)).toContain(told[language])
    expect((await sari.send(draft, sari.revisionOn(check))).location).toContain('/applications/')
  })
})

describe('two tabs, the back button and a double click', () => {
  test.each(languages)(
    'what another tab changed is shown before it is sent, and nothing is lost (%s)',
    async language => {
      const draft = await sari.begin(code)
      const check = await sari.fillIn(draft, code, exampleOf(code))
      const form = {
        birthPlace: 'Semarang',
        'birthDate-day': '8',
        'birthDate-month': '3',
        'birthDate-year': '1995',
      }
      await house.ask(session, 'POST', `${draft}/questions/birth`, { form })
      const sent = await house.ask(session, 'POST', `${draft}/submission`, {
        ...{ form: { revision: sari.revisionOn(check) }, language },
      })
      expect(sent.status).toBe(409)
      const told = { id: 'berubah di jendela lain', en: 'changed in another window' }
      expect(readable(sent.text)).toContain(told[language])
      expect(readable(sent.text)).toContain('Semarang')
      expect((await sari.send(draft, sari.revisionOn(sent))).location).toContain('/applications/')
    },
  )

  test('two tabs that answer different questions both keep their answer; of one question the later counts', async () => {
    const draft = await sari.begin(code)
    const post = (page: string, form: Record<string, string>) =>
      house.ask(session, 'POST', `${draft}/questions/${page}`, { form })
    await Promise.all([
      post('name', { fullName: 'Sari Wulandari' }),
      post('purpose', { stayPurpose: 'study' }),
      post('contact', { phone: '+60123456789' }),
    ])
    await post('name', { fullName: 'Sari W.' })
    expect(await answersIn(draft)).toMatchObject({
      fullName: 'Sari W.',
      stayPurpose: 'study',
      phone: '+60123456789',
    })
  })

  test('an earlier page sent again by the back button changes that answer and no other', async () => {
    const draft = await sari.begin(code)
    await sari.fillIn(draft, code, exampleOf(code))
    const before = await answersIn(draft)
    const form = sari.fieldsOf(code, 'purpose', { stayPurpose: 'family' })
    expect((await house.ask(session, 'POST', `${draft}/questions/purpose`, { form })).status).toBe(303)
    expect(await answersIn(draft)).toEqual({ ...before, stayPurpose: 'family' })
    expect(await filesOf(draft)).toBe(1)
  })

  test('a double click on “send”, and ten at once, make one request with one number', async () => {
    const draft = await sari.begin(code)
    const revision = sari.revisionOn(await sari.fillIn(draft, code, exampleOf(code)))
    const answers = await Promise.all(Array.from({ length: 10 }, () => sari.send(draft, revision)))
    const request = draft.replace('/drafts/', '/applications/')
    for (const { status, location } of answers)
      expect([status, location.split('?')[0]]).toEqual([303, request])
    const again = await sari.send(draft, revision)
    expect([again.status, again.location.split('?')[0]]).toEqual([303, request])
    const facts = await house.app.journal.read(`application-${draft.split('/').at(-1)}`)
    expect(facts.map(fact => fact.name)).toEqual(['ApplicationSubmitted'])
  })

  test.each(languages)(
    'an answer from another tab after sending is said to be too late (%s)',
    async language => {
      const draft = await sari.begin(code)
      await sari.send(draft, sari.revisionOn(await sari.fillIn(draft, code, exampleOf(code))))
      const request = draft.replace('/drafts/', '/applications/')
      const before = await house.app.journal.read(`application-${draft.split('/').at(-1)}`)
      const told = {
        id: 'Permohonan ini sudah dikirim dari jendela atau telepon lain.',
        en: 'This request was already sent from another window or phone.',
      }
      const late = [
        ['/questions/name', { form: { fullName: 'Lain' } }],
        ['/residence', { form: { country: 'SA', subdivision: 'SA-02' } }],
        ['/documents/stay-permit', { file: photo }],
        ['/removal', {}],
      ] as const
      for (const [path, sent] of late) {
        const answer = await house.ask(session, 'POST', `${draft}${path}`, { ...sent, language })
        expect([path, answer.status]).toEqual([path, 409])
        expect(readable(answer.text)).toContain(told[language])
        expect(answer.text).toContain(`href="${request}"`)
      }
      expect(await house.app.journal.read(`application-${draft.split('/').at(-1)}`)).toEqual(before)
    },
  )
})
