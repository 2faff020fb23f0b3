import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionOf } from '../../src/modules/catalogue/index.ts'
import { closeBrowser, desk, openPage, phone } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { type Answers, act, apply, becomes, follow, visit, type Walk } from './steps.ts'
import { verifyLetter } from './verify-letter.ts'

const answersOf = (service: string): Answers =>
  (definitionOf(service, '2026-11-24')?.examples[0]?.answers ?? {}) as Answers

describe.each([
  { scripts: true, as: 'with scripts' },
  { scripts: false, as: 'without scripts' },
])('Sari replaces her passport, $as', ({ scripts }) => {
  let platform: Awaited<ReturnType<typeof startPlatform>>
  let citizen: Walk
  let officer: Walk
  const visited = new Set<string>()
  let own = ''
  let file = ''
  let number = ''
  let letter = Buffer.alloc(0)

  beforeAll(async () => {
    platform = await startPlatform(scripts ? 'embedded' : 'separate')
    const { url } = platform
    citizen = { page: await openPage({ scripts, viewport: phone }), url, hasScripts: scripts, visited }
    officer = { page: await openPage({ scripts, viewport: desk }), url, hasScripts: scripts, visited }
  })
  afterAll(async () => {
    await citizen?.page.context().close()
    await officer?.page.context().close()
    await platform?.stop()
    await closeBrowser()
  })

  test('she finds the office that serves her, and the service', async () => {
    await visit(citizen, '/')
    await visit(citizen, '/find-mission?country=MY&subdivision=MY-14')
    expect(await citizen.page.locator('main').innerText()).toContain('Kuala Lumpur')
    await visit(citizen, '/services')
    await visit(citizen, '/services/passport-replacement')
  })

  test('she is sent to report her residence first, and goes on at once', async () => {
    await becomes(citizen, 'sari')
    await visit(citizen, '/apply/passport-replacement')
    expect(await citizen.page.locator('main').innerText()).toContain('Lapor diri dulu')
    await apply(citizen, 'lapor-diri', answersOf('lapor-diri'))
    own = await apply(citizen, 'passport-replacement', answersOf('passport-replacement'))
    const text = await citizen.page.locator('main').innerText()
    number = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/.exec(text)?.[0] ?? ''
    expect(number).not.toBe('')
    file = `/desk${own}`
  })

  test('Budi asks for a correction; she corrects only what was asked', async () => {
    await becomes(officer, 'budi')
    expect(await officer.page.locator('main').innerText()).toContain(number)
    await visit(officer, file)
    await follow(officer.page.locator(`main a[href="${file}/corrections"]`))
    await officer.page.locator('[name="items"][value="phone"]').check()
    await officer.page.locator('[name="reasonId"]').fill('Nomor telepon kurang satu angka.')
    await follow(officer.page.locator('main form button[type="submit"]').last())
    await officer.page.waitForURL(url => url.pathname === file)

    await visit(citizen, own)
    expect(await citizen.page.locator('main').innerText()).toContain('Nomor telepon kurang satu angka.')
    await follow(citizen.page.locator(`form[action="${own}/corrections"] button`).first())
    await follow(citizen.page.locator('a[href*="/questions/contact"]').first())
    await citizen.page.locator('[name="phone"]').fill('+60123456780')
    await follow(citizen.page.locator('main form button[type="submit"]').last())
    await citizen.page.waitForURL(/\/check$/)
    await follow(citizen.page.locator('main form button[type="submit"]').last())
    await citizen.page.waitForURL(/\/applications\//)
  })

  test('he declares it complete, and she sees the date', async () => {
    await act(officer, file, 'completeness', {})
    await visit(citizen, own)
    expect(await citizen.page.locator('main').innerText()).toMatch(/20\d\d/)
  })

  test('payment, attendance, biometrics, interview, Imigrasi and its answer', async () => {
    await act(officer, file, 'payments', { receipt: 'KL-001', amount: '350000', currency: 'IDR' })
    await act(officer, file, 'attendance', {})
    await act(officer, file, 'biometrics', {})
    await act(officer, file, 'interview', {})
    await act(officer, file, 'agency-requests', { reference: 'IM-77' })
    await visit(citizen, own)
    expect(await citizen.page.locator('main').innerText()).toContain('Imigrasi')
    await act(officer, file, 'agency-answers', { answer: 'approved' })
  })

  test('Ratna grants, and the letter is printed', async () => {
    await becomes(officer, 'ratna')
    await act(officer, file, 'decision', { outcome: 'grant' })
    await expect
      .poll(
        async () => {
          await officer.page.goto(`${platform.url}${file}?done=decide`)
          return officer.page.locator(`a[href^="${file}/letter"]`).count()
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(1)
    const answer = await officer.page.request.get(`${platform.url}${file}/letter?purpose=decide-request`)
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
    letter = Buffer.from(await answer.body())
  })

  test('anyone verifies the letter: genuine, nothing about Sari, and only her passport number matches', async () => {
    const code = await platform.codeOf(own)
    await verifyLetter(citizen, { code, file: letter, passport: 'C1234567', holder: 'Sari' })
  })

  test('Budi hands the passport over on record, and she sees who looked', async () => {
    await becomes(officer, 'budi')
    await act(officer, file, 'hand-over', {
      to: 'holder',
      passportNumber: 'X1234567',
      oldBookSeen: true,
    })
    await visit(citizen, own)
    await visit(citizen, '/me/looks')
    expect(await citizen.page.locator('main').innerText()).toContain('KBRI Kuala Lumpur')
    await visit(citizen, '/account/sessions')
  })

  test('Salma in Jeddah does not find the file', async () => {
    await becomes(officer, 'salma')
    const answer = await officer.page.goto(`${platform.url}${file}`)
    expect(answer?.status()).toBe(404)
  })
})
