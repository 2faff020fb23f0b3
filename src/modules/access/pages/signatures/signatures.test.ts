import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { kualaLumpur, openSignatures, type Played } from './site-for-tests.ts'

const database = useDatabase({ modules: ['journal', 'missions', 'access'] })
let site: Awaited<ReturnType<typeof openSignatures>>
beforeAll(async () => {
  site = await openSignatures(database())
})

const page = `/signatures/${kualaLumpur}`
const loans = `${page}/loans`
const days = (from: string, to: string) =>
  Object.fromEntries(
    Object.entries({ from, to }).flatMap(([field, value]) => {
      const [year = '', month = '', day = ''] = value.split('-')
      return [
        [`${field}-year`, year],
        [`${field}-month`, month],
        [`${field}-day`, day],
      ]
    }),
  )
const lend = (who: Played, to: Played, from: string, last: string) =>
  site.post(who, loans, { delegate: site.ids[to], ...days(from, last) }, { language: 'en' })
const details = (who: Played, of: Played, form: Record<string, string>) =>
  site.post(
    who,
    `${page}/signers/${site.ids[of]}`,
    { ...days('2026-11-24', ''), ...form },
    { language: 'en' },
  )

describe('the way to the page', () => {
  test.each<[Played, string]>([
    ['ratna', page],
    ['budi', page],
    ['wulan', page],
    ['salma', '/signatures/kjri-jeddah'],
  ])('%s comes to the page of the one mission they work at', async (who, address) => {
    const answer = await site.get(who, '/signatures')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
  })

  test('Joko of the ministry chooses one of the 130', async () => {
    const answer = await site.get('joko', '/signatures')
    expect(answer.html.match(/<option/g)).toHaveLength(131)
    const chosen = await site.get('joko', '/signatures?mission=kjri-jeddah')
    expect(chosen.headers.get('location')).toBe('/signatures/kjri-jeddah')
  })

  test('another mission’s page is not found, and whoever has nothing to do with it may not', async () => {
    for (const [who, status] of [
      ['salma', 404],
      ['fajar', 403],
      ['dewi', 403],
    ] as const)
      expect([who, (await site.get(who, page)).status]).toEqual([who, status])
    expect((await site.get('ratna', '/signatures/kbri-nowhere')).status).toBe(404)
  })
})

describe('what is printed under a letter', () => {
  test('Ratna records Arif’s position and staff number; the fact carries neither', async () => {
    const form = { position: 'Konsul', positionEn: 'Consul', nip: '190002022000021001' }
    const answer = await details('ratna', 'arif', form)
    expect(answer.status).toBe(303)
    const shown = await site.get('ratna', page)
    expect(shown.text).toMatch(/Arif Rahman.*Konsul.*190002022000021001/)
    const facts = JSON.stringify(await site.app.journal.read(`signers-${kualaLumpur}`))
    for (const personal of Object.values(form)) expect(facts).not.toContain(personal)
    expect(facts).toContain(site.ids.arif)
  })

  test('the same sent twice is recorded once', async () => {
    const form = { position: 'Atase', nip: '' }
    await details('wulan', 'budi', form)
    await details('wulan', 'budi', form)
    const facts = await site.app.journal.read(`signers-${kualaLumpur}`)
    expect(facts.filter(({ body }) => (body as { account: string }).account === site.ids.budi)).toHaveLength(
      1,
    )
  })

  test('an odd staff number is recorded, with a word about it', async () => {
    expect((await details('joko', 'ratna', { position: 'Duta Besar', nip: '12345' })).status).toBe(303)
    const shown = await site.get('ratna', `${page}/signers/${site.ids.ratna}`, { language: 'en' })
    expect(shown.text).toContain('12345 Not 18 digits')
    expect(shown.text).toContain('Joko Prasetyo')
  })

  test('without a position, with a day that does not exist, or with a sign no font draws: each beside its field', async () => {
    const path = `${page}/signers/${site.ids.arif}`
    const sent = { position: '', nip: '😀', 'from-day': '31', 'from-month': '2', 'from-year': '2026' }
    const answer = await site.post('ratna', path, sent, { language: 'en' })
    expect(answer.status).toBe(422)
    for (const sentence of ['Fill this in', 'cannot be printed on a letter: 😀', 'There is no such date'])
      expect(answer.text).toContain(sentence)
    expect(answer.html).toContain('value="😀"')
  })

  test('a last day before the first is refused, and nothing typed is lost', async () => {
    const form = { position: 'Kuasa Usaha', ...days('2026-12-10', '2026-12-09') }
    const answer = await details('ratna', 'arif', form)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('The last day cannot be before the first day.')
    expect(answer.html).toContain('value="Kuasa Usaha"')
  })

  test('Budi sees his own, to read; Arif’s is not found for him, Salma’s for nobody here', async () => {
    const own = `${page}/signers/${site.ids.budi}`
    const shown = await site.get('budi', own, { language: 'en' })
    expect(shown.status).toBe(200)
    expect(shown.html).not.toContain('name="position"')
    expect((await details('budi', 'budi', { position: 'Duta Besar' })).status).toBe(403)
    expect((await site.get('budi', `${page}/signers/${site.ids.arif}`)).status).toBe(404)
    expect((await details('budi', 'arif', { position: 'Duta Besar' })).status).toBe(404)
    expect((await site.get('ratna', `${page}/signers/${site.ids.salma}`)).status).toBe(404)
    const list = await site.get('budi', page)
    expect(list.text).toContain('Budi Santoso')
    expect(list.text).not.toContain('Arif Rahman')
  })

  test('an erased record is printed no more, and the page says so', async () => {
    await details('ratna', 'arif', { position: 'Penjabat sementara' })
    await sql`delete from access.signer_details where position_id = 'Penjabat sementara'`.execute(site.app.db)
    const shown = await site.get('ratna', `${page}/signers/${site.ids.arif}`, { language: 'en' })
    expect(shown.text).toContain('Nothing is recorded yet')
    expect(shown.text).toContain('Erased')
  })
})

describe('lending the signature', () => {
  test('Ratna lends it to Arif for dated days; both see it, Budi does not', async () => {
    expect((await site.get('ratna', page)).text).toContain('Tidak ada wewenang yang berlaku')
    const answer = await lend('ratna', 'arif', '2026-11-24', '2026-12-03')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}?done=lent`])
    await site.everyoneAsks()
    const shown = await site.get('ratna', `${page}?done=lent`, { language: 'en' })
    expect(shown.text).toContain('The signature is lent.')
    expect(shown.text).toMatch(/Arif Rahman.*Thursday,? 3 December 2026.*In force/)
    const borrower = await site.get('arif', page, { language: 'en' })
    expect(borrower.text).toMatch(/You sign on behalf of Ratna Kusumawati until Thursday,? 3 December 2026/)
    expect(borrower.html).not.toContain('/end"')
    expect((await site.get('budi', page)).text).not.toContain('Arif Rahman')
  })

  test('coming days stand in the list as coming', async () => {
    expect((await lend('ratna', 'budi', '2026-12-10', '2026-12-12')).status).toBe(303)
    expect((await site.get('ratna', page, { language: 'en' })).text).toMatch(/Budi Santoso.*Coming/)
  })

  test('without an officer or days: each beside its field, and what was typed stays', async () => {
    const answer = await site.post('ratna', loans, { 'to-day': '7' }, { language: 'en' })
    expect(answer.status).toBe(422)
    for (const sentence of ['Choose one', 'Fill this in', 'There is no such date'])
      expect(answer.text).toContain(sentence)
    expect(answer.html).toContain('value="7"')
  })

  test.each<[string, Played, string, string, string]>([
    ['yesterday', 'arif', '2026-11-23', '2026-11-24', 'starts today at the earliest'],
    ['the same days again', 'arif', '2026-12-01', '2026-12-20', 'already has the signature'],
    ['more than a year', 'budi', '2027-01-01', '2028-02-01', 'one year at most'],
    ['an end before the start', 'budi', '2027-01-02', '2027-01-01', 'cannot be before the first day'],
  ])('%s is refused in a sentence', async (_what, to, from, last, sentence) => {
    const answer = await lend('ratna', to, from, last)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain(sentence)
  })

  test('nobody but the head lends it: not Arif who borrowed it, not the administrators', async () => {
    for (const who of ['arif', 'budi', 'wulan', 'joko'] as const) {
      expect([who, (await site.get(who, loans)).status]).toEqual([who, 403])
      expect([who, (await lend(who, 'budi', '2027-03-01', '2027-03-02')).status]).toEqual([who, 403])
    }
    expect((await lend('salma', 'budi', '2027-03-01', '2027-03-02')).status).toBe(404)
    expect((await lend('ratna', 'salma', '2027-03-01', '2027-03-02')).status).toBe(422)
  })

  test('Ratna takes it back before its last day, once; nobody else may', async () => {
    const found = await sql<{ id: string }>`
      select id from access.roles where account = ${site.ids.arif} and delegated_by is not null`.execute(
      site.app.db,
    )
    const end = `${loans}/${found.rows[0]?.id}/end`
    for (const [who, status] of [
      ['arif', 403],
      ['wulan', 403],
      ['budi', 404],
      ['salma', 404],
    ] as const)
      expect([who, (await site.post(who, end, {})).status]).toEqual([who, status])
    expect((await site.post('ratna', end, {})).headers.get('location')).toBe(`${page}?done=ended`)
    await site.everyoneAsks()
    const again = await site.post('ratna', end, {}, { language: 'en' })
    expect(again.status).toBe(409)
    expect(again.text).toContain('That delegation is already over.')
    expect(again.text).toContain('Ended early')
    expect((await site.get('arif', page)).text).not.toContain('Anda menandatangani a.n.')
  })

  test('a loan whose days are over stands among the past ones', async () => {
    site.at('2026-12-14T02:00:00.000Z')
    const shown = await site.get('ratna', page, { language: 'en' })
    expect(shown.text).toMatch(/Budi Santoso.*Over/)
  })
})
