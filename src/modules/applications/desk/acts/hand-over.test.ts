import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { untilOneWaits } from '../../../../../tests/until-one-waits.ts'
import { recall, transact } from '../../../../journal/index.ts'
import { fact } from '../../../../kernel/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { knownOf } from '../../../people/index.ts'
import { application, streamOf } from '../../application.ts'
import { kualaLumpur } from '../../citizen/site-for-tests.ts'
import { mission, send, service } from '../../citizen/story-for-tests.ts'
import { handOver } from '../../hand-over.ts'
import type { Records } from '../../records.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'
import { knowNewPassport } from './new-passport.ts'

const passport = service('passport-replacement')
const database = useDatabase()
let desk: Desk

const on = (day: number) => ({ 'day-day': String(day), 'day-month': '11', 'day-year': '2026' })
const nobody = { applicant: { age: null, nationality: null, residence: null } }
const english = { language: 'en' } as const

beforeAll(async () => {
  desk = await openDesk(database())
  desk.at('2026-11-16T02:00:00.000Z')
  await send(desk.app, ids.hasan, 'lapor-diri')
})

/** Sent on the 16th, complete on the 18th. */
const complete = async () => {
  desk.at('2026-11-16T02:00:00.000Z')
  const id = await send(desk.app, ids.hasan, passport.code)
  desk.at('2026-11-18T02:00:00.000Z')
  await mission(desk.app, passport).complete(id)
  return id
}

/** Granted on the 20th; today is the 24th. */
const granted = async () => {
  const id = await complete()
  const office = mission(desk.app, passport)
  await office.pay(id, `KL-0${id.slice(-6)}`)
  await office.visit(id)
  await office.toImigrasi(id)
  await office.imigrasiAnswers(id)
  desk.at('2026-11-20T02:00:00.000Z')
  const grant = { seen: await desk.version(id), outcome: 'grant' }
  expect((await desk.post('ratna', `/desk/applications/${id}/decision`, grant)).status).toBe(303)
  desk.at('2026-11-24T02:00:00.000Z')
  return id
}

const post = async (id: string, act: string, form: Record<string, string>) =>
  desk.post('budi', `/desk/applications/${id}/${act}`, { seen: await desk.version(id), ...form }, english)

const book = { to: 'holder', passportNumber: 'E7654321', oldBookSeen: 'yes' }
const giveOut = (id: string, day: number, more: Record<string, string> = {}) =>
  post(id, 'hand-over', { ...book, ...on(day), ...more })

describe('the day of the hand-over', () => {
  test.each([17, 19])('is not %s November, before the request was granted', async day => {
    const early = await giveOut(await granted(), day)
    expect(early.status).toBe(422)
    expect(early.text).toContain('This request had not been granted by then.')
  })

  test('may be the day of the grant', async () => {
    expect((await giveOut(await granted(), 20)).status).toBe(303)
  })
})

test('photo and fingerprints are not taken before the day on which he came', async () => {
  const id = await complete()
  desk.at('2026-11-24T02:00:00.000Z')
  expect((await post(id, 'attendance', on(20))).status).toBe(303)
  const early = await post(id, 'biometrics', on(19))
  expect(early.status).toBe(422)
  expect(early.text).toContain('This date is before the step')
  expect(early.text).toContain('20 November 2026')
  expect((await post(id, 'interview', on(17))).status).toBe(422)
  expect((await post(id, 'biometrics', on(20))).status).toBe(303)
})

describe.each([
  ['DocumentVoided', 'was cancelled', 'sudah dibatalkan'],
  ['DocumentRevoked', 'was revoked', 'sudah dicabut'],
] as const)('of a letter that has ended (%s)', (name, english, indonesian) => {
  const endLetter = async (id: string) => {
    const { state } = await recall(desk.app.journal, streamOf(id), application)
    const document = state.status === 'none' ? null : state.document
    const stream = { id: `document-${document}`, mission: kualaLumpur }
    const ended = fact(name, { reason: ids.ratna })
    await desk.app.journal.write(ids.ratna, entry => entry.append(stream, [ended], 'any'))
  }

  test('Budi is told before he fills anything in, in either language; a letter that stands is not mentioned', async () => {
    const id = await granted()
    const path = `/desk/applications/${id}/hand-over`
    expect((await desk.get('budi', path)).html).not.toContain('allTheSame')
    await endLetter(id)
    expect((await desk.get('budi', path)).text).toContain(indonesian)
    expect((await desk.get('budi', path, { language: 'en' })).text).toContain(english)
  })

  test('from an old page nothing is handed over unsaid; told, he may refuse, or say that it is given all the same', async () => {
    const id = await granted()
    await endLetter(id)
    const unsaid = await giveOut(id, 24)
    expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining(english)])
    const no = await giveOut(id, 24, { allTheSame: 'no' })
    expect(no.status).toBe(409)
    expect(no.text).toContain('until it is clear why')
    expect((await giveOut(id, 24, { allTheSame: 'yes' })).status).toBe(303)
  })
})

describe('of a letter that is cancelled at the same moment', () => {
  const letterOf = async (id: string) => {
    const { state } = await recall(desk.app.journal, streamOf(id), application)
    return String(state.status === 'none' ? null : state.document)
  }
  const cancel = (document: string, before?: () => Promise<unknown>) =>
    desk.app.journal.write(ids.ratna, async entry => {
      const stream = { id: `document-${document}`, mission: kualaLumpur }
      await entry.append(stream, [fact('DocumentVoided', { reason: ids.ratna })], 'any')
      await before?.()
    })
  const namesOf = async (stream: string) => (await desk.app.journal.read(stream)).map(({ name }) => name)

  test('Ratna is first: Budi, who had read that it stands, is refused and asked', async () => {
    const id = await granted()
    let given: ReturnType<typeof giveOut> | undefined
    await cancel(await letterOf(id), async () => {
      given = giveOut(id, 24)
      await untilOneWaits(desk.app.db)
    })
    const refused = await given
    expect(refused?.status).toBe(409)
    expect(refused?.text).toContain('until it is clear why')
    expect(refused?.html).toContain('name="allTheSame"')
    expect(await namesOf(streamOf(id))).not.toContain('HandedOver')
    expect((await giveOut(id, 24, { allTheSame: 'yes' })).status).toBe(303)
  })

  test('Budi is first: the book was given under a letter that stood, and ends after it', async () => {
    const id = await granted()
    const document = await letterOf(id)
    let given: ReturnType<typeof giveOut> | undefined
    let cancelled: Promise<unknown> | undefined
    await transact(desk.app.db, async tx => {
      await sql`select from documents.documents where document = ${document} for update`.execute(tx)
      given = giveOut(id, 24)
      await untilOneWaits(desk.app.db)
      cancelled = cancel(document)
      await untilOneWaits(desk.app.db, 2)
    })
    expect((await given)?.status).toBe(303)
    await cancelled
    const [over] = (await desk.app.journal.read(streamOf(id))).slice(-1)
    const [end] = (await desk.app.journal.read(`document-${document}`)).slice(-1)
    expect([over?.name, end?.name]).toEqual(['HandedOver', 'DocumentVoided'])
    expect(over?.position).toBeLessThan(end?.position ?? 0)
  })
})

test('a grown person has no parent receive it, a child not itself', async () => {
  const id = await granted()
  const page = await desk.get('budi', `/desk/applications/${id}/hand-over`)
  expect(page.html).not.toContain('value="parent"')
  expect((await giveOut(id, 24, { to: 'parent' })).status).toBe(422)
  const { state } = await recall(desk.app.journal, streamOf(id), application)
  if (state.status === 'none') throw new Error('It was granted.')
  const child = { ...state, case: { ...state.case, variant: { ...state.case.variant, person: 'child' } } }
  const given = { step: 'hand-over', day: '2026-11-24', oldBookSeen: true, needsOldBook: true, record: id }
  expect(handOver(child, passport, { ...given, to: 'holder', shown: null })).toEqual({
    refused: 'not-to-them',
  })
  const shown = { authority: 'birth-certificate', identity: 'passport' } as const
  expect(handOver(child, passport, { ...given, to: 'parent', shown })).toHaveLength(1)
})

describe('of a passport that was handed over', () => {
  const known = async () => (await knownOf(desk.app.db, ids.hasan)).get('person.passportNumber')

  test('the new number is what the platform knows from then on, as seen by an officer', async () => {
    const id = await granted()
    expect((await known())?.value).not.toBe('E1112223')
    expect((await giveOut(id, 24, { passportNumber: 'e 1112223' })).status).toBe(303)
    expect(await known()).toMatchObject({
      ...{ value: 'E1112223', source: `hand-over-${id}` },
      verifiedAt: '2026-11-24T02:00:00.000Z',
    })
    const facts = await desk.app.journal.read(`person-${ids.hasan}`)
    expect(facts.at(-1)).toMatchObject({ name: 'DetailsRecorded', body: { keys: ['person.passportNumber'] } })
    expect(JSON.stringify(facts)).not.toContain('E1112223')
  })

  test('Budi finds the request by the new number as well as by the old one', async () => {
    const id = await granted()
    const { state } = await recall(desk.app.journal, streamOf(id), application)
    const number = state.status === 'none' ? '' : state.number
    const find = (term: string) => desk.find('budi', { term, purpose: 'serve-at-counter' })
    expect((await find('F2223334')).text).not.toContain(number)
    expect((await giveOut(id, 24, { passportNumber: 'F2223334' })).status).toBe(303)
    expect((await find('f 2223334')).text).toContain(number)
    expect((await find('C1234567')).text).toContain(number)
  })

  test('a child has the number, not the parent who applied', async () => {
    const before = await known()
    const { state: request } = await recall(desk.app.journal, streamOf(await granted()), application)
    if (request.status === 'none') throw new Error('It was granted.')
    const records: Records = {
      find: () =>
        ({ answers: { forWhom: 'child' }, ...nobody, today: '2026-11-24', provenance: {} }) as never,
    }
    await desk.app.journal.write(ids.budi, entry =>
      knowNewPassport(entry, { id: ids.sari, request, records, definition: passport }, 'E9', desk.app.now()),
    )
    expect(await known()).toEqual(before)
  })
})

test('the letter by which a passport was given out is used from that day; of one that had ended nothing is said', async () => {
  const letterOf = async (id: string) => {
    const { state } = await recall(desk.app.journal, streamOf(id), application)
    return findDocument(desk.app.db, (state.status === 'none' ? null : state.document) ?? '')
  }
  const id = await granted()
  expect((await letterOf(id))?.usedOn).toBe(null)
  expect((await giveOut(id, 23)).status).toBe(303)
  expect((await letterOf(id))?.usedOn).toBe('2026-11-23')

  const other = await granted()
  const letter = await letterOf(other)
  const stream = { id: `document-${letter?.id}`, mission: kualaLumpur }
  const revoked = fact('DocumentRevoked', { reason: ids.ratna })
  await desk.app.journal.write(ids.ratna, entry => entry.append(stream, [revoked], 'any'))
  expect((await giveOut(other, 24, { allTheSame: 'yes' })).status).toBe(303)
  expect((await letterOf(other))?.usedOn).toBe(null)
})
