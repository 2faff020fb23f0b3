import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import { fingerprint } from './reach/fingerprint.ts'
import { order } from './reach/table.ts'
import type { Things } from './reach/things.ts'
import { type Owner, openWorld, owners, tracesOf, type World } from './reach/world.ts'

const database = useDatabase()
let world: World
beforeAll(async () => {
  world = await openWorld(database())
})
afterAll(() => world?.house.stop())

/*
 * Written by hand: of whom each list shows anything at all, a name, a number, an id. One letter a citizen, s(ari),
 * h(asan), n(ur), j for Halimah near Jeddah; 'none' for a list with nobody in it, 'no' for a list that is not answered.
 */
const columns = 'sari hasan nur budi wati fajar ratna arif salma dewi joko agus maya wulan'
const table = `
                                                  Sari Hsn  Nur  Budi Wati Fjr  Rtna Arif Slma Dewi Joko Agus Maya Wuln
GET /me                                           s    h    n    no   no   no   no   no   no   no   no   no   no   no
GET /me?sent=x&page=2                             s    h    n    no   no   no   no   no   no   no   no   no   no   no
GET /me/looks                                     s    h    n    no   no   no   no   no   no   no   no   no   no   no
GET /me/looks?page=1&person={j}                   s    h    n    no   no   no   no   no   no   no   no   no   no   no
GET /apply/lapor-diri                             s    h    n    no   no   no   no   no   no   no   no   no   no   no
GET /account/sessions                             none none none none none none none none none none none none none   none
GET /desk                                         no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /desk?mission=kbri-kuala-lumpur               no   no   no   shn  shn  no   shn  shn  no   no   no   no   no   no
GET /desk?mission=kjri-jeddah                     no   no   no   no   no   no   no   no   j    no   no   no   no   no
GET /desk?state=granted                           no   no   no   none none no   none none none no   no   no   no   no
GET /desk?state=granted-for-good&for=oversee      no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /desk?state=correction-asked                  no   no   no   none none no   none none none no   no   no   no   no
GET /desk?state=correction-asked&for=oversee      no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /desk?service=lapor-diri                      no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /desk?overdue=yes                             no   no   no   none none no   none none none no   no   no   no   no
GET /desk?after=0_2000-01-01T00:00:00.000Z_{s}    no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /desk?after=0_2000-01-01T00:00:00.000Z_{j}    no   no   no   shn  shn  no   shn  shn  j    no   no   no   no   no
GET /registers                                    no   no   no   none none no   none none none no   no   no   no   no
GET /registers/kbri-kuala-lumpur/{register}/2026  no   no   no   shn  shn  no   shn  shn  no   no   no   no   no   no
GET /registers/kjri-jeddah/{register}/2026        no   no   no   no   no   no   no   no   j    no   no   no   no   no
POST /desk/search name of s                       no   no   no   s    s    no   s    s    none no   no   no   no   no
POST /desk/search number of s                     no   no   no   s    s    no   s    s    none no   no   no   no   no
POST /desk/search passport of h                   no   no   no   h    h    no   h    h    none no   no   no   no   no
POST /desk/search name of j                       no   no   no   none none no   none none j    no   no   no   no   no
POST /desk/search number of j                     no   no   no   none none no   none none j    no   no   no   no   no
POST /desk/search passport of j                   no   no   no   none none no   none none j    no   no   no   no   no
POST /desk/search?mission=kbri-kuala-lumpur name of s no no  no   s    s    no   s    s    no   no   no   no   no   no
POST /desk/search?mission=kjri-jeddah name of s   no   no   no   no   no   no   no   no   none no   no   no   no   no
`

const letters: Readonly<Record<string, Owner>> = { s: 'sari', h: 'hasan', n: 'nur', j: 'halimah' }
const thingsOf = (letter: string): Things => world.things[letters[letter] ?? 'sari']

const rows = table
  .split('\n')
  .filter(line => /^(GET|POST) /.test(line))
  .map(line => {
    const [, method = '', path = '', what = '', whose = '', rest = ''] =
      /^(GET|POST) (\S+)(?: (name|number|passport) of (\w))? +(.*)$/.exec(line) ?? []
    return { title: line.slice(0, 50).trim(), method, path, what, whose, cells: rest.split(/ +/) }
  })

const termOf = (what: string, { name, number, passport }: Things): string =>
  what === 'name' ? name : what === 'number' ? number : passport

/** Without what the reader typed, which a page gives back, and without their own name over the page. */
const shownIn = (html: string, typed: string): string =>
  html.replace(/<header[\s\S]*?<\/header>/g, '').replaceAll(`value="${typed}"`, '')

describe('what lists, searches and counts give away', () => {
  test.each(rows)('$title', async ({ method, path, what, whose, cells }) => {
    const people = columns.split(' ')
    expect(cells).toHaveLength(people.length)
    const address = path
      .replace(/\{(s|j)\}/, (_, letter: string) => thingsOf(letter).sent)
      .replace('{register}', 'surat-keterangan-pindah')
    const typed = what === '' ? '' : termOf(what, thingsOf(whose))
    const found: string[] = []
    for (const person of people) {
      const session = world.sessions.get(person) ?? null
      const form = what === '' ? {} : { form: { term: typed, purpose: 'answer-question' } }
      const first = await world.house.ask(session, method, address, form)
      const answer = first.status === 303 ? await world.house.ask(session, 'GET', first.location) : first
      const shown = shownIn(answer.text, typed).replaceAll(address, '')
      const seen = Object.keys(letters).filter(each =>
        tracesOf(thingsOf(each)).some(trace => shown.includes(trace)),
      )
      found.push(answer.status === 200 ? seen.join('') || 'none' : `no${seen.join('')}`)
    }
    expect(Object.fromEntries(people.map((person, at) => [person, found[at]]))).toEqual(
      Object.fromEntries(people.map((person, at) => [person, cells[at]])),
    )
  })

  test('the counts over the desk are those of one’s own mission alone', async () => {
    const countsOf = async (person: string) => {
      const answer = await world.house.ask(world.sessions.get(person) ?? null, 'GET', '/desk', {
        language: 'en',
      })
      const stats = answer.text.matchAll(
        /<a href="\/desk\?mission=[^"]*?(?:state=([a-z-]+)|(overdue)=yes)">(\d+)</g,
      )
      return Object.fromEntries(
        [...stats].map(([, state, overdue, count]) => [state ?? overdue, Number(count)]),
      )
    }
    // Each citizen: a report and a passport just sent, a passport paid, one to be corrected, and two letters, which
    // ended with their grant.
    const inJeddah = { overdue: 0, complete: 1, submitted: 2, granted: 0, 'correction-asked': 1, paused: 0 }
    expect(await countsOf('salma')).toEqual(inJeddah)
    const inKualaLumpur = {
      overdue: 0,
      complete: 3,
      submitted: 6,
      granted: 0,
      'correction-asked': 3,
      paused: 0,
    }
    for (const person of ['budi', 'wati', 'ratna', 'arif'])
      expect(await countsOf(person)).toEqual(inKualaLumpur)
  })

  test('a register counts its own mission’s numbers, and its pages carry no name and no passport', async () => {
    for (const [person, last] of [
      ['budi', 6],
      ['salma', 2],
    ] as const) {
      const session = world.sessions.get(person) ?? null
      const { text } = await world.house.ask(session, 'GET', '/registers')
      const numbers = [...text.matchAll(/class="cell-value">(\d+)</g)].map(([, number]) => Number(number))
      // The last number taken, how many are not made yet, how many are void.
      expect(numbers).toEqual([last, 0, 0])
    }
    for (const owner of owners) {
      const { mission, document, name, passport } = world.things[owner]
      const session = world.sessions.get(owner === 'halimah' ? 'salma' : 'budi') ?? null
      for (const path of [`/registers/${mission}/surat-keterangan-pindah/2026`, `/documents/${document}`]) {
        const { status, text } = await world.house.ask(session, 'GET', path)
        expect([path, status, text.includes(name), text.includes(passport)]).toEqual([
          path,
          200,
          false,
          false,
        ])
      }
    }
  })
})

describe('ids that do not belong together', () => {
  const mixed = (of: Things, others: Things): readonly string[] => [
    `/desk/applications/${of.sent}/documents/${others.sentUpload}`,
    `/desk/applications/${of.sent}/documents/${others.sentUpload}/pages/1`,
    `/desk/applications/${of.sent}/documents/${others.sentUpload}/file`,
    // A document that its owner has not sent yet.
    `/desk/applications/${of.sent}/documents/${of.upload}`,
    `/desk/applications/${of.draft}/documents/${of.upload}`,
    `/desk/applications/${of.draft}`,
    `/desk/applications/${of.document}`,
    `/desk/applications/${of.sent}/payments/1`,
    `/desk/applications/${of.sent}/payments/${of.payment}`,
    `/desk/applications/${of.sent}/letter`,
    `/documents/${of.granted}`,
    `/documents/${of.upload}`,
    `/registers/${others.mission}/surat-keterangan-pindah/2026`,
  ]

  test.each([
    ['budi', 'sari', 'halimah'],
    ['ratna', 'nur', 'halimah'],
    ['salma', 'halimah', 'sari'],
  ] as const)('%s finds nothing by them, and nothing is put on record', async (person, own, other) => {
    const before = await fingerprint(database().db)
    for (const path of mixed(world.things[own], world.things[other])) {
      const { status, text } = await world.house.ask(world.sessions.get(person) ?? null, 'GET', path)
      expect([path, status]).toEqual([path, 404])
      for (const owner of owners) expect(text).not.toContain(world.things[owner].name)
    }
    expect(await fingerprint(database().db)).toBe(before)
  })

  test('a citizen’s own addresses take no id of another kind', async () => {
    const { sent, draft, upload, document, session } = world.things.sari
    const paths = [`/applications/${draft}`, `/applications/${document}`, `/uploads/${sent}`]
    for (const path of [...paths, `/drafts/${upload}`, `/uploads/${document}`, `/held-forms/${session}`]) {
      const { status } = await world.house.ask(world.sessions.get('sari') ?? null, 'GET', path)
      expect([path, status]).toEqual([path, 404])
    }
    // Her request had this id while it was a draft: its address leads on, and to nobody else.
    const asked = (person: string) =>
      world.house.ask(world.sessions.get(person) ?? null, 'GET', `/drafts/${sent}`)
    expect((await asked('sari')).location).toBe(`/applications/${sent}?sent=application`)
    expect((await asked('hasan')).status).toBe(404)
  })

  const odd = [
    ...['x', '0', '-1', '..%2F..%2Fetc%2Fpasswd', '%00', '%E0%A4%A', "'%20or%201=1--", '-'.repeat(36)],
    ...['0'.repeat(36), 'ffffffff-ffff-ffff-ffff-ffffffffffff', '99999999999999999999', '𓀀', '%252e'],
  ]
  test('an id that is none is not found, at every address that takes one', async () => {
    const failed: string[] = []
    const routes = world.house.modules
      .flatMap(module => module.routes ?? [])
      .filter(({ path }) => path.includes('/:') && path !== '/apply/:service')
    for (const { method, path, may } of routes) {
      const person = may === 'citizen' ? 'sari' : 'arif'
      for (const id of odd) {
        const address = path.replaceAll(/:\w+/g, id)
        const answer = await world.house.ask(world.sessions.get(person) ?? null, method, address)
        // A verification code that is none is told so in words of its own.
        const wanted = path.startsWith('/v/') ? [404, 422] : [404]
        if (!wanted.includes(answer.status)) failed.push(`${method} ${address}: ${answer.status}`)
      }
    }
    expect(failed).toEqual([])
  })

  test('numbers beyond any bound in an address are not found, or read as nothing asked', async () => {
    const far = '275760-09-13T00:00:00.000Z'
    const { sent } = world.things.sari
    const asked = [
      ['/registers/kbri-kuala-lumpur/surat-keterangan-pindah/99999999999', 404],
      ['/registers/kbri-kuala-lumpur/surat-keterangan-pindah/2026?after=1e300', 200],
      ['/registers/kbri-kuala-lumpur/surat-keterangan-pindah/2026?after=99999999999999999999', 200],
      [`/desk?after=9_%2B${far}_${sent}`, 200],
      [`/desk?after=0_-${far}_${sent}`, 200],
      [`/desk?after=0_0000-01-01T00:00:00Z_${sent}`, 200],
      [`/desk?after=0_2026-02-31T00:00:00Z_${sent}`, 200],
      ['/desk?service=%00&state=%00', 200],
      [`/desk/applications/${sent}?purpose=%00`, 422],
      ['/desk?for=%00', 422],
      [`/desk/applications/${sent}/payments/99999999999999999999`, 404],
    ] as const
    for (const [path, status] of asked) {
      const answer = await world.house.ask(world.sessions.get('budi') ?? null, 'GET', path)
      expect([path, answer.status]).toEqual([path, status])
    }
  })
})

test('everyone of the demo world stands in the table', () => {
  expect(columns.split(' ')).toEqual(order.slice(1))
})
