import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionOf } from '../../src/modules/catalogue/index.ts'
import { closeBrowser, desk, openPage, phone } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { type Answers, act, apply, becomes, follow, look, photo, visit, type Walk } from './steps.ts'
import { verifyLetter } from './verify-letter.ts'

const answersOf = (service: string): Answers =>
  (definitionOf(service, '2026-11-24')?.examples[0]?.answers ?? {}) as Answers

describe.each([
  { scripts: true, as: 'with scripts' },
  { scripts: false, as: 'without scripts' },
])('Sari moves home with a surat keterangan pindah, $as', ({ scripts }) => {
  let platform: Awaited<ReturnType<typeof startPlatform>>
  let citizen: Walk
  let officer: Walk
  let own = ''
  let file = ''
  let letter = Buffer.alloc(0)

  beforeAll(async () => {
    platform = await startPlatform(scripts ? 'separate' : 'embedded')
    const { url } = platform
    const visited = new Set<string>()
    citizen = { page: await openPage({ scripts, viewport: phone }), url, hasScripts: scripts, visited }
    officer = { page: await openPage({ scripts, viewport: desk }), url, hasScripts: scripts, visited }
  })
  afterAll(async () => {
    await citizen?.page.context().close()
    await officer?.page.context().close()
    await platform?.stop()
    await closeBrowser()
  })

  test('she says where she lives, and is told her office', async () => {
    const { page } = citizen
    const answer = () => follow(page.locator('main form button[type="submit"]').first())
    await visit(citizen, '/find-mission')
    await page.locator('[name="country"]').selectOption('MY')
    await answer()
    await look(citizen)
    await page.locator('[name="subdivision"]').selectOption('MY-14')
    await answer()
    await look(citizen)
    expect(await page.locator('h1').innerText()).toContain('KBRI Kuala Lumpur')
  })

  test('she signs in with INApas as everywhere, by no password of ours', async () => {
    const { page } = citizen
    await visit(citizen, '/sign-in')
    await follow(page.locator('a[href^="/sign-in/citizen"]').first())
    await follow(page.locator('button[name="person"][value="sari"]'))
    await page.waitForURL(/\/me$/)
    await look(citizen)
  })

  test('she applies, having reported her residence in the same sitting', async () => {
    await apply(citizen, 'lapor-diri', answersOf('lapor-diri'))
    own = await apply(citizen, 'surat-keterangan-pindah', answersOf('surat-keterangan-pindah'))
    file = `/desk${own}`
  })

  test('Budi asks for a better photo, which alone she sends anew', async () => {
    const { page } = officer
    await becomes(officer, 'budi')
    await visit(officer, `${file}/corrections`)
    await page.locator('[name="documents"][value="stay-proof"]').check()
    await page.locator('[name="reasonId"]').fill('Fotonya terpotong. Mohon foto seluruh halaman.')
    await follow(page.locator('main form button[type="submit"]').last())
    await page.waitForURL(url => url.pathname === file)

    await visit(citizen, own)
    expect(await citizen.page.locator('main').innerText()).toContain('Fotonya terpotong.')
    await follow(citizen.page.locator(`form[action="${own}/corrections"] button`).first())
    await look(citizen)
    const asked = await citizen.page
      .locator('main a:is([href*="/questions/"], [href*="/documents/"])')
      .evaluateAll(all => all.map(each => each.getAttribute('href')?.split('/').slice(3).join('/')))
    expect([...new Set(asked)]).toEqual(['documents/stay-proof'])
    await follow(citizen.page.locator('main a[href$="/documents/stay-proof"]').first())
    await citizen.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'lengkap.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await follow(citizen.page.locator('main').getByRole('button', { name: 'Kirim foto' }).first())
    await look(citizen)
  })

  test('she sends it, Budi declares it complete; Arif grants on behalf of Ratna', async () => {
    const { page } = citizen
    await follow(
      page
        .locator('main')
        .getByRole('button', { name: /^Lanjut$/ })
        .first(),
    )
    await page.waitForURL(/\/check$/)
    await look(citizen)
    await follow(page.locator('main form button[type="submit"]').last())
    await page.waitForURL(/\/applications\//)
    await act(officer, file, 'completeness', {})
    await becomes(officer, 'arif')
    await act(officer, file, 'decision', { outcome: 'grant' })
    expect(await officer.page.locator('main').innerText()).toContain('a.n.')
  })

  test('she downloads the letter itself', async () => {
    await expect
      .poll(
        async () => {
          await visit(citizen, own)
          return citizen.page.locator(`a[href="${own}/document"]`).count()
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBeGreaterThan(0)
    const answer = await citizen.page.request.get(`${platform.url}${own}/document`)
    letter = Buffer.from(await answer.body())
    expect(letter.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('anyone verifies it: genuine, and nothing about its holder', async () => {
    const code = await platform.codeOf(own)
    await verifyLetter(citizen, { code, file: letter, passport: 'C1234567', holder: 'Sari' })
  })
})
