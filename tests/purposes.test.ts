import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mission as missionOf, service } from '../src/modules/applications/citizen/story-for-tests.ts'
import { useDatabase } from './database.ts'
import { endAndReady, looksIn } from './reach/staff-looks.ts'
import type { Things } from './reach/things.ts'
import { openWorld, owners, type World } from './reach/world.ts'

const database = useDatabase()
let world: World
let sari: Things
let nur: Things

beforeAll(async () => {
  world = await openWorld(database())
  ;({ sari, nur } = world.things)
  await endAndReady(world)
})
afterAll(() => world?.house.stop())

type Staff = 'budi' | 'wati' | 'ratna'

const ask = (
  person: Staff,
  method: string,
  path: string,
  sent: { readonly language?: 'id' | 'en'; readonly form?: Readonly<Record<string, string>> } = {},
) => world.house.ask(world.sessions.get(person) ?? null, method, path, sent)

const looks = () => looksIn(database().db)

/** Files on which their viewer has no task of their own, and what they would show. */
const notTheirs: readonly (readonly [Staff, string, () => string])[] = [
  ['budi', 'that has ended', () => world.things.hasan.paid],
  ['ratna', 'that has ended', () => world.things.hasan.paid],
  ['wati', 'that waits for the applicant', () => sari.asked],
  ['ratna', 'that is just sent', () => sari.sent],
  ['ratna', 'that is at the counter', () => sari.paid],
  ['budi', 'that waits for a decision', () => nur.paid],
  ['ratna', 'of which the letter is issued', () => sari.granted],
]
/** What any of these files, and what is inside it, would give away. */
const shown = () => [
  ...owners.flatMap(owner => [world.things[owner].name, world.things[owner].passport]),
  ...['Belum terbukti', 'Foto kabur', '3324084803950002', 'image/jpeg'],
]

describe('whoever has no task on a file is asked what for', () => {
  test.each(notTheirs)('%s opens a file %s: nothing of it but its number', async (person, _, id) => {
    const before = (await looks()).length
    const answer = await ask(person, 'GET', `/desk/applications/${id()}`, { language: 'en' })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('What do you open this file for?')
    for (const trace of shown()) expect(answer.text).not.toContain(trace)
    expect(await looks()).toHaveLength(before)
  })

  test.each(['x', '', 'hand-over', 'find-work', 'issue-document', '%00', 'oversee%20'])(
    'a purpose that is unknown or not theirs, "%s", is refused, and nothing shown',
    async purpose => {
      const before = (await looks()).length
      const base = `/desk/applications/${sari.sent}`
      const inside = `${base}/documents/${sari.sentUpload}`
      const paid = `/desk/applications/${sari.paid}/payments/${sari.payment}`
      const letter = `/desk/applications/${sari.granted}/letter`
      for (const path of [base, inside, `${inside}/pages/1`, `${inside}/file`, paid, letter]) {
        const answer = await ask('budi', 'GET', `${path}?purpose=${purpose}`, { language: 'en' })
        expect([path, answer.status]).toEqual([path, 422])
        expect(answer.text).toContain(purpose === '' ? 'Choose what you open' : 'is not known, or is not')
        expect(answer.headers.get('content-type')).toContain('text/html')
        for (const trace of shown()) expect(answer.text).not.toContain(trace)
      }
      expect(await looks()).toHaveLength(before)
    },
  )

  test.each(['documents', 'pages', 'file', 'payment', 'letter'])(
    'inside a file that is not theirs to work on: %s',
    async what => {
      const before = (await looks()).length
      const document = `/desk/applications/${sari.sent}/documents/${sari.sentUpload}`
      const paths: Readonly<Record<string, string>> = {
        documents: document,
        pages: `${document}/pages/1`,
        file: `${document}/file`,
        payment: `/desk/applications/${sari.paid}/payments/${sari.payment}`,
        letter: `/desk/applications/${sari.granted}/letter`,
      }
      const answer = await ask('ratna', 'GET', paths[what] ?? '', { language: 'en' })
      expect(answer.text).toContain('What do you open this file for?')
      for (const trace of shown()) expect(answer.text).not.toContain(trace)
      expect(await looks()).toHaveLength(before)
    },
  )

  test('what is inside carries the purpose of the opening, also when the file has gone on meanwhile', async () => {
    const { house, things } = world
    const { hasan } = things
    const base = `/desk/applications/${hasan.sent}`
    const file = await ask('wati', 'GET', base)
    const [, link = ''] = /href="([^"]*\/documents\/[^"]*)"/.exec(file.text) ?? []
    expect(link).toContain('?purpose=check-request')
    await missionOf(house.app, service('passport-replacement')).askForCorrection(
      hasan.sent,
      ['old-passport'],
      { id: 'Kabur.', en: null },
    )
    expect((await ask('wati', 'GET', link)).status).toBe(200)
    expect((await looks()).at(-1)?.body).toMatchObject({ what: 'document', purpose: 'check-request' })
    // Budi has not opened it for that; and the file itself would be opened anew, for what is no longer her task.
    expect((await ask('budi', 'GET', link)).status).toBe(422)
    expect((await ask('wati', 'GET', `${base}?purpose=check-request`)).status).toBe(422)
  })

  test.each([
    ['budi', 'rejected'],
    ['budi', 'withdrawn'],
    ['budi', 'handed-over'],
    ['budi', 'granted-for-good'],
    ['budi', 'correction-asked'],
    ['ratna', 'submitted'],
    ['ratna', 'granted'],
  ] as const)('%s sees nobody in a list of what is %s', async (person, state) => {
    const before = (await looks()).length
    for (const [query, status] of [
      ['', 200],
      ['&for=', 200],
      ['&for=find-work', 422],
      ['&for=hand-over', 422],
      ['&for=x', 422],
    ] as const) {
      const answer = await ask(person, 'GET', `/desk?state=${state}${query}`, { language: 'en' })
      expect([query, answer.status]).toEqual([query, status])
      expect(answer.text.includes('are not waiting for you')).toBe(status === 200)
      expect(answer.text).toContain('name="for"')
      for (const owner of owners) expect(answer.text).not.toContain(world.things[owner].name)
    }
    expect((await looks()).length).toBe(before)
  })

  test('an unknown purpose is refused in any list, and in a search', async () => {
    const before = (await looks()).length
    for (const path of ['/desk?for=x', '/desk?state=submitted&for=decide-request'])
      expect((await ask('budi', 'GET', path)).status).toBe(422)
    for (const purpose of ['', 'x', 'find-work', 'check-request']) {
      const form = { term: sari.name, purpose }
      expect((await ask('budi', 'POST', '/desk/search', { form })).status).toBe(422)
    }
    expect(await looks()).toHaveLength(before)
  })
})

test('why a letter was revoked is read in the file, on record, and not in the register', async () => {
  const reason = { 'reason-revocation': 'Nama ibu tertukar.' }
  const path = `/documents/${sari.document}`
  expect((await ask('ratna', 'POST', `${path}/revocation`, { form: reason })).status).toBe(303)
  const before = (await looks()).length
  expect((await ask('ratna', 'GET', path)).text).not.toContain('Nama ibu tertukar.')
  expect(await looks()).toHaveLength(before)
  const file = await ask('ratna', 'GET', `/desk/applications/${sari.granted}?purpose=oversee`)
  expect(file.text).toContain('Nama ibu tertukar.')
  expect(await looks()).toHaveLength(before + 1)
})
