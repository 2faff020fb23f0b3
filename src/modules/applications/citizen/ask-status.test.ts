import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/database.ts'
import { ownSecret } from './find-status.ts'
import { statusAnswer } from './schemas.ts'
import { inGroups } from './secret-of.ts'
import { ids, openSite, type Site } from './site-for-tests.ts'
import { mission, numberOf, send, service } from './story-for-tests.ts'

const path = '/api/v1/application-status'

describe('asking from outside for a request of Sari', () => {
  const database = useDatabase()
  let site: Site
  let id = ''
  let number = ''
  let secret = ''
  const passport = service('passport-replacement')
  const office = () => mission(site.app, passport)

  const asked = async (from = '203.0.113.1') => {
    const { status, answer } = await site.send(path, { number, secret }, { from })
    expect(status).toBe(200)
    return statusAnswer.strict().parse(await answer.json())
  }

  beforeAll(async () => {
    site = await openSite(database())
    site.at('2026-11-23T02:00:00.000Z')
    await send(site.app, ids.sari, 'lapor-diri')
    id = await send(site.app, ids.sari, 'passport-replacement')
    number = await numberOf(site.app, id)
    secret = await ownSecret(site.app, id)
  })

  test('tells where it stands, without a date before the file is complete', async () => {
    site.at('2026-11-23T03:00:00.000Z')
    expect(await asked()).toEqual({
      ...{ number, service: 'passport-replacement', mission: 'kbri-kuala-lumpur' },
      ...{ state: 'submitted', since: '2026-11-23T02:00:00.000Z', due: null },
      ...{ waitingFor: 'mission', asOf: '2026-11-23T03:00:00.000Z' },
    })
  })

  test.each([
    ['in small letters without hyphens', (text: string) => text.replaceAll('-', '').toLowerCase()],
    ['in groups with hyphens', (text: string) => inGroups(text.replaceAll('-', ''))],
    ['with spaces around and between', (text: string) => ` ${inGroups(text).replaceAll('-', ' ')} `],
    ['with O for nought and l for one', (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is understood %s', async (_how, write) => {
    const { status } = await site.send(path, { number: write(number), secret: write(secret) })
    expect(status).toBe(200)
  })

  test('follows it through correction, completeness, Imigrasi and the end', async () => {
    await office().askForCorrection(id, ['old-passport'], { id: 'Buram.', en: null })
    expect(await asked()).toMatchObject({ state: 'correction-asked', waitingFor: 'citizen', due: null })
  })

  test('gives a date once complete, none while Imigrasi is asked, and the moved one afterwards', async () => {
    site.at('2026-11-23T02:00:00.000Z')
    const other = await send(site.app, ids.sari, 'passport-replacement')
    number = await numberOf(site.app, other)
    secret = await ownSecret(site.app, other)
    await office().complete(other)
    const complete = await asked()
    expect(complete).toMatchObject({ state: 'complete', waitingFor: 'citizen' })
    // Complete on Monday, three working days: Thursday, at closing time in Kuala Lumpur.
    expect(complete.due?.slice(0, 10)).toBe('2026-11-26')

    await office().pay(other, 'KW-001')
    await office().visit(other)
    expect(await asked()).toMatchObject({ state: 'complete', waitingFor: 'mission', due: complete.due })
    await office().toImigrasi(other)
    expect(await asked()).toMatchObject({ state: 'paused', waitingFor: 'imigrasi', due: null })

    site.at('2026-11-25T02:00:00.000Z')
    await office().imigrasiAnswers(other)
    const after = await asked()
    expect(after.state).toBe('complete')
    expect(Date.parse(after.due ?? '')).toBeGreaterThan(Date.parse(complete.due ?? ''))

    await office().grant(other, null)
    expect(await asked()).toMatchObject({ state: 'granted', waitingFor: 'citizen' })
    await office().handOver(other)
    expect(await asked()).toMatchObject({ state: 'handed-over', waitingFor: null })
  })

  test('answers alike whichever of the two is wrong', async () => {
    const hasans = await send(site.app, ids.hasan, 'lapor-diri')
    const wrong = await Promise.all(
      [
        { number, secret: '0000-0000-0000-0000' },
        { number: 'ZZZZ-ZZZZ', secret },
        { number, secret: await ownSecret(site.app, hasans) },
        { number: '', secret: '' },
        { number, secret: secret.slice(1) },
      ].map((body, at) => site.send(path, body, { from: `203.0.113.${at + 10}` })),
    )
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(new Set(wrong.map(({ html }) => html)).size).toBe(1)
    expect(wrong[0]?.headers.get('content-type')).toMatch('application/problem+json')
  })

  test.each([
    [{}],
    [{ number: 'x' }],
    [{ number: 5, secret: 7 }],
    [[]],
    [{ number: 'x'.repeat(101), secret: '' }],
  ])('refuses %j as no question at all', async body => {
    const { status, headers } = await site.send(path, body)
    expect(status).toBe(422)
    expect(headers.get('content-type')).toMatch('application/problem+json')
  })

  test('carries no name and is never cached', async () => {
    const { html, headers } = await site.send(path, { number, secret })
    expect(html).not.toMatch(/Sari|C1234567/)
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('trying out numbers and secrets', () => {
  const database = useDatabase()
  let site: Site
  let number = ''
  let secret = ''

  beforeAll(async () => {
    site = await openSite(database())
    const id = await send(site.app, ids.nur, 'lapor-diri')
    number = await numberOf(site.app, id)
    secret = await ownSecret(site.app, id)
  })

  const wrong = async (from: string) => (await site.send(path, { number, secret: 'WRONG' }, { from })).status

  test('for one number: three from each network a day, and ten more from all of them together', async () => {
    for (let network = 0; network < 10; network++)
      for (let round = 0; round < 3; round++) expect(await wrong(`198.51.${network}.1`)).toBe(404)
    for (let network = 0; network < 10; network++) expect(await wrong(`198.51.${network}.1`)).toBe(404)
    const { status, headers } = await site.send(path, { number, secret }, { from: '198.51.0.1' })
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBe('900')
    // Whoever has the secret comes from elsewhere, and is not locked out by them.
    expect((await site.send(path, { number, secret }, { from: '198.51.99.99' })).status).toBe(200)
    site.at('2026-11-24T02:15:01.000Z')
    expect((await site.send(path, { number, secret }, { from: '198.51.0.1' })).status).toBe(200)
  })

  test('from one address ends after thirty, also for numbers that do not exist', async () => {
    site.at('2026-11-24T05:00:00.000Z')
    const from = '198.51.100.200'
    for (let round = 0; round < 30; round++) {
      const body = { number: `ZZZZ-${1000 + round}`, secret }
      expect((await site.send(path, body, { from })).status).toBe(404)
    }
    expect((await site.send(path, { number, secret }, { from })).status).toBe(429)
    expect((await site.send(path, { number, secret }, { from: '198.51.100.201' })).status).toBe(200)
  })

  test('from one IPv6 site counts as one, whatever network and address it picks', async () => {
    site.at('2026-11-24T06:00:00.000Z')
    for (let round = 0; round < 30; round++) {
      const body = { number: `YYYY-${1000 + round}`, secret }
      expect((await site.send(path, body, { from: `2001:db8:1:${round}::${round + 1}` })).status).toBe(404)
    }
    expect((await site.send(path, { number, secret }, { from: '2001:db8:1:ffff::1' })).status).toBe(429)
    expect((await site.send(path, { number, secret }, { from: '2001:db8:2:1::1' })).status).toBe(200)
  })

  test('does not touch who asks rightly, however often', async () => {
    site.at('2026-11-24T07:00:00.000Z')
    for (let round = 0; round < 40; round++) {
      expect((await site.send(path, { number, secret }, { from: '198.51.100.60' })).status).toBe(200)
    }
  })

  test('on the page shares the same count, and says when to come back', async () => {
    site.at('2026-11-24T09:00:00.000Z')
    for (let round = 0; round < 8; round++) {
      await site.send(path, { number, secret: 'WRONG' }, { from: '198.51.100.70' })
      const { status, text } = await site.post(null, '/track', { number, secret: 'WRONG' })
      expect(status).toBe(404)
      expect(text).toContain('Tidak ada permohonan dengan nomor dan kode ini.')
    }
    const { status, text } = await site.post(null, '/track', { number, secret })
    expect(status).toBe(429)
    expect(text).toContain('Coba lagi 15 menit lagi')
  })
})

describe('the page for asking', () => {
  const database = useDatabase()
  let site: Site

  beforeAll(async () => {
    site = await openSite(database())
  })

  test('answers Sari without signing in, and names nobody', async () => {
    const id = await send(site.app, ids.sari, 'lapor-diri')
    const number = await numberOf(site.app, id)
    const secret = await ownSecret(site.app, id)
    const form = await site.get(null, '/track')
    expect(form.status).toBe(200)
    const { status, text, html } = await site.post(null, '/track', {
      number: number.toLowerCase(),
      secret: inGroups(secret),
    })
    expect(status).toBe(200)
    expect(text).toContain('Menunggu diperiksa')
    expect(text).toContain('Kuala Lumpur')
    expect(text).toContain('Belum ada tanggal')
    expect(html).not.toMatch(/>Sari|C1234567/)
    expect(html).not.toContain(secret)
  })

  test('says what comes next with a moving letter once it is granted, and leads to the mission', async () => {
    await send(site.app, ids.nur, 'lapor-diri')
    const id = await send(site.app, ids.nur, 'surat-keterangan-pindah')
    const asked = { number: await numberOf(site.app, id), secret: await ownSecret(site.app, id) }
    const before = await site.post(null, '/track', asked)
    expect(before.html).toContain('href="/missions/kbri-kuala-lumpur"')
    expect(before.text).not.toContain('Langkah berikutnya')
    const office = mission(site.app, service('surat-keterangan-pindah'))
    await office.complete(id)
    await office.grant(id, null)
    const own = await site.get('nur', `/applications/${id}`)
    for (const { html, text } of [await site.post(null, '/track', asked), own]) {
      expect(text).toContain('Beri tahukan barang Anda kepada Bea Cukai')
      expect(text).toContain('paling lama 90 hari')
      expect(html).toContain('href="https://barangpindahan.beacukai.go.id"')
    }
  })

  test('keeps what was typed where it was wrong', async () => {
    const { html } = await site.post(
      null,
      '/track',
      { number: '7K2M-9QX4', secret: 'salah' },
      { from: '192.0.2.9' },
    )
    expect(html).toContain('value="7K2M-9QX4"')
  })

  test('can be read in English', async () => {
    const { text } = await site.post(
      null,
      '/track',
      { number: 'a', secret: 'b' },
      { language: 'en', from: '192.0.2.8' },
    )
    expect(text).toContain('There is no request with this number and code.')
  })
})
