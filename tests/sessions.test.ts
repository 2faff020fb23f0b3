import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepSearch } from '../src/modules/access/index.ts'
import { forgetSessions } from '../src/modules/access/sessions/forget-sessions.ts'
import { tokenHash } from '../src/modules/access/sessions/secrets.ts'
import type { SignedIn } from '../src/web/index.ts'
import { useDatabase } from './database.ts'
import { personAt } from './sign-in/person.ts'
import { openPlace, type Place } from './sign-in/place.ts'

const database = useDatabase({ modules: ['journal', 'web', 'missions', 'access'] })
let place: Place
beforeAll(async () => {
  place = await openPlace(database())
})
afterAll(() => place.stop())

const minutes = 60_000
const hours = 60 * minutes

const signedIn = async (id: string) => {
  const person = personAt(place)
  await person.becomes(id)
  return person
}
const isIn = async (person: ReturnType<typeof personAt>): Promise<boolean> =>
  (await person.open('/api/v1/session')).status === 200

describe('a session ends', () => {
  test.each([
    ['sari', 30],
    ['budi', 15],
  ])('for %s after %d minutes without a request', async (id, idle) => {
    const person = await signedIn(id)
    place.clock.move(idle * minutes - 1)
    expect(await isIn(person)).toBe(true)
    place.clock.move(idle * minutes - 1)
    expect(await isIn(person)).toBe(true)
    place.clock.move(idle * minutes)
    expect(await isIn(person)).toBe(false)
  })

  test('after twelve hours, however busy Budi is', async () => {
    const budi = await signedIn('budi')
    for (let spent = 0; spent < 12 * hours - 10 * minutes; spent += 10 * minutes) {
      place.clock.move(10 * minutes)
      expect(await isIn(budi)).toBe(true)
    }
    place.clock.move(10 * minutes)
    expect(await isIn(budi)).toBe(false)
  })

  test('while the last request is noted once a minute, not at each', async () => {
    const sari = await signedIn('sari')
    const noted = async () => {
      const found = await sql<{ at: Date }>`
        select last_seen as at from access.sessions where account = ${place.accountOf('sari')}
        order by opened_at desc, id desc limit 1`.execute(database().db)
      return found.rows[0]?.at.getTime()
    }
    const before = await noted()
    place.clock.move(59_000)
    await isIn(sari)
    expect(await noted()).toBe(before)
    place.clock.move(1_000)
    await isIn(sari)
    expect(await noted()).toBe((before ?? 0) + minutes)
  })

  test('when Sari signs out, and its token is worth nothing afterwards', async () => {
    const sari = await signedIn('sari')
    const token = sari.session() ?? ''
    expect((await sari.post('/sign-out', { _csrf: await sari.token() })).path).toBe('/')
    expect(sari.session()).toBeUndefined()
    sari.useSession(token)
    expect(await isIn(sari)).toBe(false)
    const facts = await place.app.journal.read(`account-${place.accountOf('sari')}`)
    expect(facts.at(-1)?.name).toBe('SignedOut')
  })

  test('for a lost phone from the list of another device, and for that one alone', async () => {
    const [phone, desk] = [await signedIn('hasan'), await signedIn('hasan')]
    const { html, text } = await desk.open('/account/sessions')
    expect(text).toContain('Perangkat ini')
    const ids = [...html.matchAll(/\/account\/sessions\/([0-9a-f-]{36})\/end/g)].map(found => found[1])
    expect(ids).toHaveLength(2)
    const answer = await desk.press(html, `/account/sessions/${ids[1]}/end`)
    expect(answer.status).toBe(200)
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true])
    // A double press, or a page kept open: it has ended, which is what was wanted.
    expect((await desk.press(html, `/account/sessions/${ids[1]}/end`)).status).toBe(200)
  })

  test('everywhere at once', async () => {
    const devices = [await signedIn('nur'), await signedIn('nur'), await signedIn('nur')] as const
    const answer = await devices[0].post('/account/sessions/end-all', { _csrf: await devices[0].token() })
    expect(answer.text).toContain('3 sesi diakhiri')
    for (const device of devices) expect(await isIn(device)).toBe(false)
  })

  test('by nobody else: the session of Sari is not found by Hasan', async () => {
    const [sari, hasan] = [await signedIn('sari'), await signedIn('hasan')]
    const own = /\/account\/sessions\/([0-9a-f-]{36})\/end/.exec((await sari.open('/account/sessions')).html)
    const answer = await hasan.post(`/account/sessions/${own?.[1]}/end`, { _csrf: await hasan.token() })
    expect(answer.status).toBe(404)
    expect(await isIn(sari)).toBe(true)
    for (const odd of ['x', '00000000-0000-0000-0000-000000000000']) {
      const missing = await hasan.post(`/account/sessions/${odd}/end`, { _csrf: await hasan.token() })
      expect(missing.status).toBe(404)
    }
  })
})

describe('a form is taken', () => {
  test('with the token of the session it was drawn for', async () => {
    const sari = await signedIn('sari')
    const answer = await sari.post('/notes', { text: 'hello', _csrf: await sari.token() })
    expect(JSON.parse(answer.html)).toEqual({ fields: { text: ['hello'] } })
  })

  test.each(['', 'x', 'a'.repeat(43)])('not with the token "%s"', async _csrf => {
    const sari = await signedIn('sari')
    expect((await sari.post('/notes', { text: 'hello', _csrf })).status).toBe(403)
  })

  test('not with the token of another person', async () => {
    const [sari, hasan] = [await signedIn('sari'), await signedIn('hasan')]
    const answer = await sari.post('/notes', { text: 'hello', _csrf: await hasan.token() })
    expect(answer.status).toBe(403)
  })

  test.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
  ])('not from another site, whatever token it carries (%s: %s)', async (header, value) => {
    const sari = await signedIn('sari')
    const answer = await fetch(`${place.url}/notes`, {
      method: 'POST',
      headers: { cookie: `dermaga=${sari.session()}`, [header]: value },
      body: new URLSearchParams({ text: 'hello', _csrf: await sari.token() }),
    })
    expect(answer.status).toBe(403)
  })

  test('not from another site to become somebody in the demo world', async () => {
    const answer = await fetch(`${place.url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ person: 'ratna' }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(403)
  })
})

describe('a form that comes after its session', () => {
  const odd = 'Ibu "Sari" <b>&amp;\n\nبيت, baris dua'

  /** Sari writes, forgets the page, and sends it too late. */
  const sentTooLate = async () => {
    const sari = await signedIn('sari')
    const _csrf = await sari.token()
    place.clock.move(31 * minutes)
    const answer = await sari.post('/notes', { text: odd, empty: '', _csrf })
    const held = new URL(answer.path, place.url).searchParams.get('return') ?? ''
    return { sari, answer, held, _csrf }
  }

  test('is kept, and sent on by one press once she has signed in again', async () => {
    const { sari, answer, held } = await sentTooLate()
    expect(answer.path).toMatch(/^\/sign-in\?return=%2Fheld-forms%2F[0-9a-f-]{36}$/)
    expect(answer.text).toContain('Jawaban Anda masih ada')
    await sari.becomes('sari', held)
    const page = await sari.open(held)
    expect(page.text).toContain('Jawaban Anda masih ada')
    const sent = await sari.press(page.html, '/notes')
    expect(JSON.parse(sent.text)).toEqual({ fields: { text: [odd], empty: [''] } })
  })

  test('is found by nobody else, nor in another browser', async () => {
    const { sari, held } = await sentTooLate()
    const elsewhere = await signedIn('sari')
    expect((await elsewhere.open(held)).status).toBe(404)
    await sari.becomes('hasan', held)
    expect((await sari.open(held)).status).toBe(404)
    await sari.becomes('sari', held)
    expect((await sari.open(held)).status).toBe(200)
  })

  test('is kept for an hour', async () => {
    const { sari, held } = await sentTooLate()
    place.clock.move(59 * minutes)
    await sari.becomes('sari')
    expect((await sari.open(held)).status).toBe(200)
    place.clock.move(2 * minutes)
    expect((await sari.open(held)).status).toBe(404)
  })

  test('is taken as it is where she has signed in again in another tab meanwhile', async () => {
    const sari = await signedIn('sari')
    const _csrf = await sari.token()
    place.clock.move(31 * minutes)
    await sari.becomes('sari')
    expect((await sari.post('/notes', { text: 'hello', _csrf })).status).toBe(200)
  })

  test('is not taken for Hasan who has signed in in her browser meanwhile', async () => {
    const person = await signedIn('sari')
    const _csrf = await person.token()
    place.clock.move(31 * minutes)
    await person.becomes('hasan')
    expect((await person.post('/notes', { text: 'hello', _csrf })).status).toBe(403)
  })

  test('without a token of that session is not kept: it is not a form of ours', async () => {
    const sari = await signedIn('sari')
    place.clock.move(31 * minutes)
    const answer = await sari.post('/notes', { text: 'hello', _csrf: 'x' })
    expect([answer.status, answer.path]).toEqual([403, '/notes'])
    expect(answer.text).toContain('Anda tidak lagi masuk')
  })

  test('is shown to be copied where she signed out in another tab, with the way back and no token', async () => {
    const sari = await signedIn('sari')
    const _csrf = await sari.token()
    await sari.post('/sign-out', { _csrf })
    const answer = await sari.post('/notes', { text: odd, _csrf, revision: '17', _own: 'revision' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Yang baru Anda kirim tidak disimpan.')
    expect(answer.text).toContain('Ibu "Sari"')
    expect(answer.html).toContain('Ibu &quot;Sari&quot; &lt;b&gt;&amp;amp;')
    expect(answer.html).toContain('href="/sign-in?return=%2F"')
    for (const own of [_csrf, '>17<', 'berkas harus dipilih']) expect(answer.html).not.toContain(own)
  })

  test('is not shown where it came from another site', async () => {
    const answer = await fetch(`${place.url}/notes`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ text: 'Salin ini' }),
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toMatch(/Salin ini|tidak lagi masuk/)
  })

  test('says that photos have to be chosen again', async () => {
    const sari = await signedIn('sari')
    const form = new FormData()
    form.set('_csrf', await sari.token())
    form.set('text', 'hello')
    form.set('photo', new Blob(['x']), 'photo.jpg')
    place.clock.move(31 * minutes)
    const answer = await fetch(`${place.url}/notes`, {
      method: 'POST',
      headers: { cookie: `dermaga=${sari.session()}` },
      body: form,
      redirect: 'manual',
    })
    const held = new URL(answer.headers.get('location') ?? '', place.url).searchParams.get('return') ?? ''
    const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? []
    expect(name).toBe('dermaga-held-form')
    sari.browser.jar.set(name, { value, path: '/' })
    await sari.becomes('sari')
    expect((await sari.open(held)).text).toContain('Foto atau berkas tidak ikut disimpan')
  })
})

describe('what was searched for in a session', () => {
  const kept = async (): Promise<number> => {
    const found = await sql<{ count: number }>`select count(*)::int as count from access.searches`.execute(
      database().db,
    )
    return found.rows[0]?.count ?? 0
  }
  const searched = async () => {
    const budi = await signedIn('budi')
    const found = await sql<{ id: string }>`
      select id from access.sessions where token = ${tokenHash(budi.session() ?? '')}`.execute(database().db)
    const search = { mission: 'kbri-kuala-lumpur', term: 'wulandari', purpose: 'oversee' } as const
    await keepSearch(database().db, { session: found.rows[0]?.id ?? '' } as SignedIn, search)
    expect(await kept()).toBe(1)
    return budi
  }

  test('is erased when he signs out', async () => {
    const budi = await searched()
    await budi.post('/sign-out', { _csrf: await budi.token() })
    expect(await kept()).toBe(0)
  })

  test('is erased when he signs in anew in the same browser', async () => {
    const budi = await searched()
    await budi.becomes('budi')
    expect(await kept()).toBe(0)
  })

  test('is erased within the hour once he has gone away', async () => {
    await searched()
    await forgetSessions(place.app).handle({}, AbortSignal.timeout(1000))
    expect(await kept()).toBe(1)
    place.clock.move(31 * minutes)
    await forgetSessions(place.app).handle({}, AbortSignal.timeout(1000))
    expect(await kept()).toBe(0)
  })
})

test('what nobody can come back to is removed: held forms after their hour, sessions a day after their end', async () => {
  const left = async () => {
    const found = await sql<{ forms: number; sessions: number }>`
      select (select count(*) from access.held_forms) as forms, (select count(*) from access.sessions) as sessions`.execute(
      database().db,
    )
    return found.rows[0]
  }
  const sari = await signedIn('sari')
  await forgetSessions(place.app).handle({}, AbortSignal.timeout(1000))
  expect((await left())?.sessions).toBeGreaterThan(0)
  place.clock.move(37 * hours)
  await forgetSessions(place.app).handle({}, AbortSignal.timeout(1000))
  expect(await left()).toEqual({ forms: 0, sessions: 0 })
  expect(await isIn(sari)).toBe(false)
})
