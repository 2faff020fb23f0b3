import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { fact } from '../../../../kernel/index.ts'
import { application, streamOf } from '../../application.ts'
import { kualaLumpur } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { deskRoutes } from '../routes.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'
import { forgetPresses } from './forget-presses.ts'

const passport = service('passport-replacement')
const database = useDatabase()
const english = { language: 'en' } as const
let desk: Desk
let office: ReturnType<typeof mission>

beforeAll(async () => {
  desk = await openDesk(database())
  office = mission(desk.app, passport)
  await send(desk.app, ids.hasan, 'lapor-diri')
})

type Form = Readonly<Record<string, string>>
type Row = {
  readonly who: 'budi' | 'ratna'
  readonly path: string
  readonly before: (id: string) => Promise<unknown>
  readonly form: Form
  /** What another tab, or the page gone back to, sends instead; what must still be there to be read and copied. */
  readonly others: readonly { readonly form: Form; readonly kept: readonly string[] }[]
  /** What was recorded, as it is told. */
  readonly says: string
}

const on = (day: number): Form => ({ 'day-day': String(day), 'day-month': '11', 'day-year': '2026' })
const nothing = async () => undefined
const complete = (id: string) => office.complete(id)
const seenBy = async (id: string) => {
  await complete(id)
  await office.pay(id, `KL-0${id.slice(-8)}`)
  await office.visit(id)
}
const sentOut = async (id: string) => {
  await seenBy(id)
  await office.toImigrasi(id)
}
const answered = async (id: string) => {
  await sentOut(id)
  await office.imigrasiAnswers(id)
}
const post = async (who: Row['who'], id: string, path: string, form: Form) =>
  desk.post(who, `/desk/applications/${id}/${path}`, { seen: await desk.version(id), ...form }, english)
const granted = async (id: string) => {
  await answered(id)
  expect((await post('ratna', id, 'decision', { outcome: 'grant' })).status).toBe(303)
}
const handedOver = async (id: string) => {
  await granted(id)
  expect((await post('budi', id, 'hand-over', book)).status).toBe(303)
}
const letterEnded = async (id: string) => {
  await granted(id)
  const { state } = await recall(desk.app.journal, streamOf(id), application)
  const letter = state.status === 'none' ? '' : (state.document ?? '')
  const stream = { id: `document-${letter}`, mission: kualaLumpur }
  await desk.app.journal.write(ids.ratna, entry =>
    entry.append(stream, [fact('DocumentVoided', { reason: ids.ratna })], 'any'),
  )
}
const day = (label: string) => ({
  ...{ who: 'budi' as const, form: on(24) },
  others: [{ form: on(23), kept: [label, '23-11-2026'] }],
})
const paid = (receipt: string, amount: string): Form => ({
  ...{ receipt, amount, currency: 'MYR' },
})
const reject = { outcome: 'reject', ground: 'not-completed', reasonId: 'Berkas kurang.' }
const book = { ...on(24), to: 'holder', passportNumber: 'E7654321', oldBookSeen: 'yes' }
const why = { reasonId: 'Salah orang.' }

const rows: readonly Row[] = [
  {
    who: 'budi',
    path: 'completeness',
    before: nothing,
    form: {},
    others: [],
    says: 'File declared complete',
  },
  {
    ...{ who: 'budi', path: 'corrections', before: nothing, says: 'Correction asked for' },
    form: { items: 'fullName', reasonId: 'Nama belum lengkap.' },
    others: [
      { form: { items: 'birthPlace', reasonId: 'Nama belum lengkap.' }, kept: ['Nama belum lengkap.'] },
      { form: { items: 'fullName', reasonId: 'Foto kabur.' }, kept: ['Foto kabur.'] },
      { form: { documents: 'old-passport', reasonId: 'Foto kabur.' }, kept: ['Old passport', 'Foto kabur.'] },
    ],
  },
  {
    ...{ who: 'budi', path: 'corrections/cancellation', says: 'Correction request taken back' },
    before: id => office.askForCorrection(id, ['fullName'], { id: 'Nama.', en: null }),
    form: {},
    others: [{ form: { reasonEn: 'Your name was right.' }, kept: ['Your name was right.'] }],
  },
  {
    ...{ path: 'attendance', before: complete, says: 'The applicant came in person' },
    ...day('The applicant came on'),
  },
  {
    ...{
      path: 'biometrics',
      says: 'Photo and fingerprints taken',
      ...day('Photo and fingerprints were taken'),
    },
    before: async id => {
      await complete(id)
      expect((await post('budi', id, 'attendance', on(23))).status).toBe(303)
    },
  },
  {
    ...{ who: 'budi', path: 'interview', says: 'Interview held', form: { ...on(24), notes: 'Paspor utuh.' } },
    before: async id => {
      await complete(id)
      for (const step of ['attendance', 'biometrics'])
        expect((await post('budi', id, step, on(23))).status).toBe(303)
    },
    others: [
      { form: { ...on(24), notes: 'Paspor robek.' }, kept: ['Paspor robek.'] },
      { form: { ...on(23), notes: 'Paspor utuh.' }, kept: ['23-11-2026', 'Paspor utuh.'] },
    ],
  },
  {
    ...{ who: 'budi', path: 'payments', before: complete, says: 'receipt KL-1', form: paid('KL-1', '109') },
    others: [
      { form: paid('KL-2', '109'), kept: ['Receipt number KL-2', 'Amount received 109', 'Currency MYR'] },
      { form: paid('KL-1', '901'), kept: ['Amount received 901'] },
      { form: { ...paid('KL-1', '109'), currency: 'USD' }, kept: ['Currency USD'] },
    ],
  },
  {
    ...{
      who: 'budi',
      path: 'agency-requests',
      before: seenBy,
      says: 'Sent to',
      form: { ...on(24), reference: 'SPRI-1' },
    },
    others: [
      { form: { ...on(24), reference: 'SPRI-2' }, kept: ['SPRI-2'] },
      { form: { ...on(24), reference: '' }, kept: [] },
    ],
  },
  {
    ...{ who: 'budi', path: 'agency-answers', before: sentOut, says: 'Answer received from' },
    form: { ...on(24), answer: 'approved', notes: '' },
    others: [
      { form: { ...on(24), answer: 'refused', notes: '' }, kept: ['Approved'] },
      { form: { ...on(24), answer: 'approved', notes: 'Lewat telepon.' }, kept: ['Lewat telepon.'] },
    ],
  },
  {
    ...{ who: 'ratna', path: 'decision', before: answered, says: 'Request granted' },
    form: { outcome: 'grant' },
    others: [{ form: reject, kept: ['Berkas kurang.'] }],
  },
  {
    ...{ who: 'ratna', path: 'decision', before: answered, says: 'Request rejected', form: reject },
    others: [
      { form: { outcome: 'grant' }, kept: [] },
      { form: { ...reject, ground: 'identity-unproven' }, kept: ['Berkas kurang.'] },
      { form: { ...reject, reasonId: 'Foto lama.' }, kept: ['Foto lama.'] },
    ],
  },
  {
    ...{ who: 'budi', path: 'hand-over', before: granted, says: 'Handed over', form: book },
    others: [
      { form: { ...book, passportNumber: 'E7654322' }, kept: ['E7654322'] },
      { form: { ...book, 'proxy-receiver': 'Hasan bin Ali' }, kept: ['Hasan bin Ali'] },
      { form: { ...book, ...on(23) }, kept: ['23-11-2026'] },
    ],
  },
  {
    ...{ who: 'budi', path: 'entries/3/cancellation', before: seenBy, says: 'Entry cancelled', form: why },
    others: [{ form: { reasonId: 'Salah tanggal.' }, kept: ['Salah tanggal.'] }],
  },
  {
    ...{ who: 'budi', path: 'entries/10/cancellation', before: handedOver, form: why },
    says: 'Entry cancelled: Handed over',
    others: [{ form: { reasonId: 'Salah nomor.' }, kept: ['Salah nomor.'] }],
  },
  { who: 'ratna', path: 'letters', before: letterEnded, form: {}, others: [], says: 'New letter issued' },
]

/** All that stands of a request: its facts, its records, and how many letters were numbered. */
const standing = async (id: string) => {
  const facts = await desk.app.journal.read(streamOf(id))
  const { rows: records } = await sql`
    select id, kind, body from applications.records where application = ${id} order by id`.execute(
    desk.app.db,
  )
  return JSON.stringify([facts, records, desk.asked.length])
}

const begun = async ({ before }: Row): Promise<string> => {
  desk.at('2026-11-23T02:00:00.000Z')
  const id = await send(desk.app, ids.hasan, passport.code)
  desk.at('2026-11-24T02:00:00.000Z')
  await before(id)
  // Another request may have had the number.
  await sql`delete from applications.receipts`.execute(desk.app.db)
  return id
}

test('every deed of the desk stands in the table', () => {
  const paths = deskRoutes
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/desk/applications/:id/'))
    .map(({ path }) => path.slice('/desk/applications/:id/'.length))
  const inTable = rows.map(({ path }) => path.replace(/\/\d+\//, '/:entry/'))
  expect([...new Set(inTable)].sort()).toEqual(paths.sort())
})

describe.each(rows)('$path: $says', row => {
  const { who, path, form, others, says } = row

  test('pressed twice it is done once, and both lead to the file', async () => {
    const id = await begun(row)
    const seen = await desk.version(id)
    const both = await Promise.all([
      post(who, id, path, { ...form, seen }),
      post(who, id, path, { ...form, seen }),
    ])
    const once = await standing(id)
    const third = await post(who, id, path, { ...form, seen })
    const led = [...both, third].map(({ status, headers }) => [
      status,
      headers.get('location')?.split('?')[0],
    ])
    expect(led).toEqual(Array(3).fill([303, `/desk/applications/${id}`]))
    expect(await standing(id)).toBe(once)
    expect(await desk.version(id)).toBe(String(Number(seen) + 1))
  })

  test.each(others)('what was filled in otherwise is not taken for it: $form', async other => {
    const id = await begun(row)
    const seen = await desk.version(id)
    expect((await post(who, id, path, { ...form, seen })).status).toBe(303)
    const once = await standing(id)
    const late = await post(who, id, path, { ...other.form, seen })
    expect(late.status).toBe(409)
    expect(late.text).toContain('This file has changed since you opened it')
    expect(late.text).toContain(says)
    const read = `${late.text} ${late.html}`
    for (const kept of other.kept) expect(read).toContain(kept)
    expect(await standing(id)).toBe(once)
  })
})

test('what is kept of a press names nobody and nothing that was filled in', async () => {
  const { rows: kept } = await sql<{ digest: Buffer }>`select * from applications.presses`.execute(
    desk.app.db,
  )
  expect(kept.length).toBeGreaterThan(0)
  for (const row of kept) {
    expect(Object.keys(row).sort()).toEqual(['at', 'digest'])
    expect(row.digest).toHaveLength(32)
  }
})

test('the second click leads to the file also where a colleague was at work in between, and not after two nights', async () => {
  const id = await begun({ before: complete } as Row)
  const seen = await desk.version(id)
  const press = () => post('budi', id, 'attendance', { ...on(24), seen })
  await press()
  expect((await post('ratna', id, 'corrections', { items: 'fullName', reasonId: 'Nama.' })).status).toBe(303)
  expect((await press()).status).toBe(303)
  await forgetPresses(desk.app).handle({}, new AbortController().signal)
  expect((await press()).status).toBe(303)
  desk.at('2026-11-25T02:00:01.000Z')
  await forgetPresses(desk.app).handle({}, new AbortController().signal)
  const late = await press()
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('The applicant came in person')])
})

test('what was taken back since is not said to be recorded: the form sent once more is a stale one', async () => {
  const id = await begun({ before: complete } as Row)
  const seen = await desk.version(id)
  const press = () => post('budi', id, 'attendance', { ...on(24), seen })
  expect((await press()).status).toBe(303)
  const entry = Number(seen) + 1
  expect((await post('budi', id, `entries/${entry}/cancellation`, why)).status).toBe(303)
  const again = await press()
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('The applicant came in person')])
})
