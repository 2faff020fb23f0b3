import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import { personAt } from './sign-in/person.ts'
import { openPlace, type Place } from './sign-in/place.ts'

const database = useDatabase({ modules: ['journal', 'web', 'missions', 'access'] })
let place: Place
beforeAll(async () => {
  place = await openPlace(database())
})
afterAll(() => place.stop())

const factsOf = async (person: string) =>
  (await place.app.journal.read(`account-${place.accountOf(person)}`)).map(each => each.name)

describe('signing in', () => {
  test('Sari is led to the page she asked for, by redirects alone', async () => {
    const sari = personAt(place)
    const asked = await sari.open('/account/sessions')
    expect(asked.path).toBe('/sign-in?return=%2Faccount%2Fsessions')
    expect(asked.text).toContain('Setelah masuk, Anda langsung dibawa ke sana')
    expect(asked.html).toContain('href="/sign-in/citizen?return=%2Faccount%2Fsessions"')
    expect(await sari.becomes('sari', '/account/sessions')).toEqual({
      path: '/account/sessions',
      status: 200,
    })
  })

  test('without a page in mind, a citizen begins at her own and an officer at the desk', async () => {
    expect((await personAt(place).becomes('sari')).path).toBe('/me')
    expect((await personAt(place).becomes('budi')).path).toBe('/desk')
  })

  test('who has no work at the desk is not led to a page that refuses them', async () => {
    expect(await personAt(place).becomes('joko')).toEqual({ path: '/start', status: 200 })
    expect((await personAt(place).becomes('dewi')).path).toBe('/start')
  })

  test.each([
    ['sari', { party: 'citizen', role: 'citizen', mission: null, name: 'Sari Wulandari' }],
    ['budi', { party: 'mission', role: 'officer', mission: 'kbri-kuala-lumpur', name: 'Budi Santoso' }],
    ['arif', { party: 'mission', role: 'officer', mission: 'kbri-kuala-lumpur', name: 'Arif Rahman' }],
    ['ratna', { party: 'mission', role: 'head-of-mission', mission: 'kbri-kuala-lumpur' }],
    ['dewi', { party: 'ministry', role: 'ministry', mission: null }],
    ['agus', { party: 'agency', role: 'partner', mission: null }],
  ])('a program is told who %s is', async (id, expected) => {
    const person = personAt(place)
    await person.becomes(id)
    expect(JSON.parse((await person.open('/api/v1/session')).html)).toMatchObject(expected)
  })

  test('a program is told that nobody is signed in', async () => {
    const answer = await personAt(place).open('/api/v1/session')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('a page elsewhere signs nobody in: whoever it sends is asked at the door first', async () => {
    const from = (site: string) =>
      fetch(`${place.url}/sign-in/citizen?return=%2Fme`, {
        ...{ redirect: 'manual', headers: { 'sec-fetch-site': site } },
      })
    const sent = await from('cross-site')
    expect(sent.headers.get('location')).toBe('/sign-in?return=%2Fme')
    expect(sent.headers.get('set-cookie')).toBeNull()
    for (const site of ['same-origin', 'none'])
      expect((await from(site)).headers.get('location')).toContain('/demo/inapas/auth?')
  })

  test('every sign-in gets a new token; the one before is worth nothing, wherever it was copied', async () => {
    const sari = personAt(place)
    await sari.becomes('sari')
    const first = sari.session() ?? ''
    expect(first).toMatch(/^[\w-]{43}$/)
    await sari.becomes('sari')
    expect(sari.session()).not.toBe(first)
    const thief = personAt(place)
    thief.useSession(first)
    expect((await thief.open('/api/v1/session')).status).toBe(401)
    expect((await factsOf('sari')).slice(-3)).toEqual(['SignedIn', 'SessionEnded', 'SignedIn'])
  })

  test('the store keeps no token, only its hash', async () => {
    const sari = personAt(place)
    await sari.becomes('sari')
    const rows = await sql<{ row: string }>`select s::text as row from access.sessions s`.execute(
      database().db,
    )
    expect(rows.rows.length).toBeGreaterThan(0)
    for (const { row } of rows.rows) expect(row).not.toContain(sari.session())
  })

  test('the cookies of a session are out of reach of scripts and of other sites', async () => {
    const sari = personAt(place)
    const begun = await fetch(`${place.url}/sign-in/citizen`, { redirect: 'manual' })
    expect(begun.headers.getSetCookie()).toHaveLength(1)
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^dermaga-sign-in-[\w-]+=eyJ[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/,
    )
    await sari.becomes('sari')
    expect([...sari.browser.jar.keys()].filter(name => name.startsWith('dermaga'))).toEqual(['dermaga'])
  })

  test('pages of a person are never kept by a browser or a proxy', async () => {
    const sari = personAt(place)
    await sari.becomes('sari')
    for (const path of ['/account/sessions', '/me/looks', '/api/v1/session', '/sign-in']) {
      expect((await sari.open(path)).headers.get('cache-control')).toBe('no-store')
    }
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('a return to %s is not followed', async back => {
    expect((await personAt(place).becomes('sari', back)).path).toBe('/me')
  })

  test('the way back works once, and in the browser that set out alone', async () => {
    const sari = personAt(place)
    const choice = await sari.open('/sign-in/citizen')
    const isBack = (url: URL) => url.pathname === '/sign-in/citizen/callback'
    const chosen = await sari.browser.go(`${place.url}${choice.path}`, { person: 'sari' }, isBack)
    const back = chosen.url.pathname + chosen.url.search

    const thief = personAt(place)
    const stolen = await thief.open(back)
    expect([stolen.status, thief.session()]).toEqual([400, undefined])
    expect(place.logged.join('')).toContain('"door":"citizen","refused":"not-begun-here"')
    expect(stolen.text).toContain('Coba masuk sekali lagi')

    expect((await sari.open(back)).path).toBe('/me')
    const token = sari.session()
    expect((await sari.open(back)).status).toBe(400)
    expect(sari.session()).toBe(token)
  })

  test('Sari changes her mind at the provider, and is told that nothing happened', async () => {
    const sari = personAt(place)
    const choice = await sari.open('/sign-in/citizen')
    expect(choice.path).toContain('/demo/inapas/choose/')
    const answer = await sari.post(choice.path, { person: '' })
    expect([answer.status, sari.session()]).toEqual([200, undefined])
    expect(answer.text).toContain('Tidak ada yang berubah')
  })

  test('our public keys are there for the providers, and no private part of them', async () => {
    const { html, headers } = await personAt(place).open('/.well-known/jwks.json')
    const { keys } = JSON.parse(html)
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
    }
    expect(headers.get('cache-control')).toContain('max-age')
  })

  test('the demo people can be listed by a program, and nobody else can be played', async () => {
    const people = JSON.parse((await personAt(place).open('/demo/people.json')).html)
    expect(people).toHaveLength(14)
    expect(people[0]).toEqual({ id: 'sari', name: 'Sari Wulandari', role: 'citizen', mission: null })
    expect((await personAt(place).becomes('nobody-known')).status).toBe(404)
  })
})

describe('an officer', () => {
  test('whose role is ended is out at the next request', async () => {
    const wati = personAt(place)
    await wati.becomes('wati')
    const account = place.accountOf('wati')
    await sql`update access.roles set ended_at = now() where account = ${account}`.execute(database().db)
    expect((await wati.open('/api/v1/session')).status).toBe(401)

    const again = await wati.becomes('wati')
    expect(again.status).toBe(403)
    await sql`update access.roles set ended_at = null where account = ${account}`.execute(database().db)
    expect((await wati.open('/api/v1/session')).status).toBe(200)
  })

  test('without a role is told the code to give to the administrator, and gets no session', async () => {
    const account = place.accountOf('maya')
    await sql`update access.roles set ended_at = now() where account = ${account}`.execute(database().db)
    const maya = personAt(place)
    const choice = await maya.open('/sign-in/officer')
    const answer = await maya.post(choice.path, { person: 'maya' })
    const code = await sql<{ code: string }>`select code from access.accounts where id = ${account}`.execute(
      database().db,
    )
    expect(answer.status).toBe(403)
    expect(answer.text.replaceAll(' ', '')).toContain(code.rows[0]?.code)
    expect(answer.text).toContain('Berikan kode ini kepada administrator')
    expect(maya.session()).toBeUndefined()
    await sql`update access.roles set ended_at = null where account = ${account}`.execute(database().db)
  })

  test('whose provider vouches for less than is asked does not get in', async () => {
    const strict = await openPlace(database(), { acr: 'urn:example:hardware-key' })
    const budi = personAt(strict)
    const answer = await budi.becomes('budi')
    expect([answer.status, budi.session()]).toEqual([403, undefined])
    const lines = strict.logged.join('')
    expect(lines).toContain('"door":"officer","refused":"assurance-too-low"')
    expect(lines).not.toContain('Budi')
    await strict.stop()
  })
})
