import { symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../src/kernel/index.ts'
import { type ClosedService, closedServices } from '../src/modules/catalogue/closed-services.ts'
import { blackPng } from '../src/platform/intake/sample-files.ts'
import { useDatabase } from './database.ts'
import { applicant, exampleOf } from './reach/applicant.ts'
import type { Answer, Session } from './reach/ask.ts'
import { type House, openHouse } from './reach/house.ts'
import { photo } from './reach/things.ts'
import { readable } from './readable.ts'

const database = useDatabase()
let house: House
/** The disk for files; writing to this device of the kernel always fails for want of room. */
let isDiskFull = false
beforeAll(async () => {
  const files = { temporaryName: () => (isDiskFull ? 'on-the-full-disk' : newId()) }
  house = await openHouse(database(), files)
})
afterAll(() => house?.stop())

const code = 'lapor-diri'
const languages = ['id', 'en'] as const
const draftRow = async (draft: string) => {
  const id = draft.split('/').at(-1)
  const found = await sql`select answers, revision from applications.drafts where id = ${id}`.execute(
    database().db,
  )
  const files =
    await sql`select requirement, stored from applications.uploads where application = ${id}`.execute(
      database().db,
    )
  return { draft: found.rows[0], files: files.rows }
}

describe('a session that ends in the middle of a form', () => {
  const story = async () => {
    const session = await house.signIn('sari')
    const draft = await applicant(house, session).begin(code)
    await house.ask(session, 'POST', `${draft}/questions/name`, { form: { fullName: 'Sari' } })
    return { session, draft }
  }
  const cookieOf = (answer: Answer): string =>
    answer.headers
      .getSetCookie()
      .find(line => line.startsWith('dermaga-held-form='))
      ?.split(';')[0] ?? ''
  /** Signs in again in the same browser. */
  const again = async (answer: Answer): Promise<{ session: Session; held: string }> => {
    const held = new URL(answer.location, house.url).searchParams.get('return') ?? ''
    const session = await house.signIn('sari')
    return { held, session: { ...session, cookie: `${session.cookie}; ${cookieOf(answer)}` } }
  }
  const typed = { 'addressAbroad-street': '12 "Jalan" Ampang\r\nبيت ٣', 'addressAbroad-city': 'Kuala Lumpur' }

  test.each(languages)(
    'keeps the answers of the question through sign-in, and takes them by one press (%s)',
    async language => {
      const { session, draft } = await story()
      house.clock.move(31 * 60_000)
      const path = `${draft}/questions/address-abroad`
      const late = await house.ask(session, 'POST', path, { form: typed, language })
      expect(late.status).toBe(303)
      const signIn = await house.ask(null, 'GET', late.location, { language })
      const told = { id: 'Jawaban Anda masih ada', en: 'We kept your answers' }
      expect(readable(signIn.text)).toContain(told[language])
      const { session: next, held } = await again(late)
      const page = await house.ask(next, 'GET', held, { language })
      expect(readable(page.text)).toContain(told[language])
      expect(page.text).toContain(`action="${path}"`)
      for (const [name] of Object.entries(typed)) expect(page.text).toContain(`name="${name}"`)
      // What the browser sends from there is what she typed; the question before is there too.
      expect((await house.ask(next, 'POST', path, { form: typed })).status).toBe(303)
      expect((await draftRow(draft)).draft).toMatchObject({
        answers: {
          fullName: 'Sari',
          addressAbroad: { street: '12 "Jalan" Ampang\nبيت ٣', city: 'Kuala Lumpur' },
        },
      })
    },
  )

  test.each(languages)(
    'with a photo: she is told to choose it again, on the very question (%s)',
    async language => {
      const { session, draft } = await story()
      house.clock.move(31 * 60_000)
      const path = `${draft}/documents/stay-permit`
      const late = await house.ask(session, 'POST', path, { file: photo, language })
      const { session: next, held } = await again(late)
      const told = { id: 'Foto atau berkas tidak ikut disimpan.', en: 'Photos or files were not kept.' }
      expect(readable((await house.ask(next, 'GET', held, { language })).text)).toContain(told[language])
      const sent = await house.ask(next, 'POST', path, { language })
      expect(sent.status).toBe(422)
      const choose = { id: 'Pilih foto atau berkas dulu.', en: 'Choose a photo or a file first.' }
      expect(readable(sent.text)).toContain(choose[language])
      expect((await draftRow(draft)).draft).toMatchObject({ answers: { fullName: 'Sari' } })
      expect((await house.ask(next, 'POST', path, { file: photo })).status).toBe(303)
    },
  )

  test('an officer’s act is held as well, and done once she has signed in again', async () => {
    const sari = await house.signIn('sari')
    const draft = await applicant(house, sari).begin(code)
    const check = await applicant(house, sari).fillIn(draft, code, exampleOf(code))
    await applicant(house, sari).send(draft, applicant(house, sari).revisionOn(check))
    const path = `/desk/applications/${draft.split('/').at(-1)}/corrections`
    const form = { seen: '1', items: 'fullName', reasonId: 'Nama tidak sama.' }
    const budi = await house.signIn('budi')
    house.clock.move(16 * 60_000)
    const late = await house.ask(budi, 'POST', path, { form })
    const held = new URL(late.location, house.url).searchParams.get('return') ?? ''
    const next = await house.signIn('budi')
    const browser = { ...next, cookie: `${next.cookie}; ${cookieOf(late)}` }
    expect((await house.ask(browser, 'GET', held)).text).toContain('Nama tidak sama.')
    expect((await house.ask(browser, 'POST', path, { form })).status).toBe(303)
  })
})

describe('a full disk', () => {
  const fillUp = async () => {
    await symlink('/dev/full', join(house.data, 'blobs/incoming/on-the-full-disk')).catch(() => undefined)
    isDiskFull = true
  }
  const makeRoom = async () => {
    isDiskFull = false
    await unlink(join(house.data, 'blobs/incoming/on-the-full-disk')).catch(() => undefined)
  }
  const told = {
    id: ['Tempat penyimpanan kami penuh', 'Kiriman ini belum tersimpan.', 'Kembali ke formulir'],
    en: ['Our storage is full', 'What you just sent was not kept.', 'Back to the form'],
  }

  test.skipIf(process.platform !== 'linux').each(languages)(
    'refuses the photo with a sentence, keeps what was kept, and takes it when there is room again (%s)',
    async language => {
      const session = await house.signIn('sari')
      const draft = await applicant(house, session).begin(code)
      await house.ask(session, 'POST', `${draft}/questions/name`, { form: { fullName: 'Sari' } })
      const other = `${draft}/documents/stay-permit`
      const file = new Uint8Array(blackPng(31 + languages.indexOf(language), 20))
      const before = await draftRow(draft)
      await fillUp()
      const answer = await house.ask(session, 'POST', other, { file, language })
      await makeRoom()
      expect(answer.status).toBe(507)
      for (const sentence of told[language]) expect(readable(answer.text)).toContain(sentence)
      expect(answer.text).toContain(`href="${other}"`)
      expect(readable(answer.text)).toMatch(/[0-9a-f]{12}/)
      expect(await draftRow(draft)).toEqual(before)
      expect((await house.ask(session, 'POST', other, { file })).status).toBe(303)
      expect((await draftRow(draft)).files).toHaveLength(1)
    },
  )

  test.each(languages)(
    'of the database is told in the same words; a submission is whole or not there (%s)',
    async language => {
      const session = await house.signIn('hasan')
      const hasan = applicant(house, session)
      const draft = await hasan.begin(code)
      const revision = hasan.revisionOn(await hasan.fillIn(draft, code, exampleOf(code)))
      const before = await draftRow(draft)
      await sql`create function applications.no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(
        database().db,
      )
      await sql`create trigger no_room before insert on applications.files
      for each row execute function applications.no_room()`.execute(database().db)
      const path = `${draft}/submission`
      const answer = await house.ask(session, 'POST', path, { form: { revision }, language })
      await sql`drop function applications.no_room() cascade`.execute(database().db)
      expect(answer.status).toBe(507)
      expect(readable(answer.text)).toContain(told[language][0])
      const id = draft.split('/').at(-1) ?? ''
      expect(await house.app.journal.read(`application-${id}`)).toEqual([])
      expect(await draftRow(draft)).toEqual(before)
      expect((await hasan.send(draft, revision)).location).toBe(`/applications/${id}?sent=application`)
    },
  )
})

describe('a service that is closed at her mission', () => {
  const closed: ClosedService = {
    ...{ service: code, mission: 'kbri-kuala-lumpur', from: '2026-11-01', to: '2026-11-30' },
    reason: { id: 'Alat foto sedang diganti.', en: 'The camera is being replaced.' },
    ...{ source: 'A test', verified: true },
  }
  const table = closedServices() as ClosedService[]
  afterEach(() => void table.splice(table.indexOf(closed), 1))

  test.each(languages)(
    'she reads why before the first question, at the end, and loses nothing (%s)',
    async language => {
      const session = await house.signIn('nur')
      const nur = applicant(house, session)
      const draft = await nur.begin(code)
      const open = await nur.fillIn(draft, code, exampleOf(code))
      table.push(closed)
      const before = await draftRow(draft)
      for (const path of [draft, `${draft}/check`]) {
        const page = await house.ask(session, 'GET', path, { language })
        expect(readable(page.text)).toContain(closed.reason[language])
        // She is not led to press what cannot be done.
        expect(page.text).not.toContain(`action="${draft}/submission"`)
      }
      const service = await house.ask(session, 'GET', `/services/${code}?mission=${closed.mission}`, {
        language,
      })
      expect(readable(service.text)).toContain(closed.reason[language])
      const sent = await house.ask(session, 'POST', `${draft}/submission`, {
        ...{ form: { revision: nur.revisionOn(open) }, language },
      })
      expect(sent.status).toBe(409)
      const told = {
        id: 'Perwakilan ini tidak memberikan layanan itu',
        en: 'This office does not give that service',
      }
      expect(readable(sent.text)).toContain(told[language])
      expect(readable(sent.text)).toContain(closed.reason[language])
      expect(await draftRow(draft)).toEqual(before)
    },
  )

  test('when it opens again, what she wrote can be sent', async () => {
    const session = await house.signIn('nur')
    const nur = applicant(house, session)
    const draft = await nur.begin(code)
    const revision = nur.revisionOn(await nur.fillIn(draft, code, exampleOf(code)))
    table.push(closed)
    expect((await nur.send(draft, revision)).status).toBe(409)
    table.splice(table.indexOf(closed), 1)
    expect((await nur.send(draft, revision)).status).toBe(303)

    // Now that her residence is known, she reads of the next closure before she begins.
    const start = async () => readable((await house.ask(session, 'GET', `/apply/${code}`)).text)
    expect(await start()).not.toContain(closed.reason.id)
    table.push(closed)
    expect(await start()).toContain(closed.reason.id)
  })
})

describe('a mission without known hours', () => {
  test.each(languages)(
    'says so on its page and to the officer who starts the clock, and the clock still runs (%s)',
    async language => {
      const session = await house.signIn('sari')
      const sari = applicant(house, session)
      const draft = await sari.begin(code)
      await sari.send(draft, sari.revisionOn(await sari.fillIn(draft, code, exampleOf(code))))
      const mission = await house.ask(session, 'GET', '/missions/kbri-kuala-lumpur', { language })
      const unknown = { id: /[Jj]am .*belum/, en: /[Hh]ours .*(not|unknown)/ }
      expect(readable(mission.text)).toMatch(unknown[language])
      const budi = await house.signIn('budi')
      const path = `/desk/applications/${draft.split('/').at(-1)}/completeness`
      const page = await house.ask(budi, 'GET', path, { language })
      const told = {
        id: 'Jam kerja perwakilan ini belum diperiksa; kami memakai jam umum.',
        en: "This mission's hours have not been verified; general hours are used.",
      }
      expect(readable(page.text)).toContain(told[language])
      expect((await house.ask(budi, 'POST', path, { form: { seen: '1' } })).status).toBe(303)
      const request = draft.replace('/drafts/', '/applications/')
      const own = readable((await house.ask(session, 'GET', request, { language })).text)
      const general = { id: 'dihitung dengan jam umum', en: 'computed with general hours' }
      expect(own).toContain(general[language])
      expect(own).toMatch(/(27|30) November 2026/)
    },
  )
})
