import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionOf } from '../../src/modules/catalogue/index.ts'
import { closeBrowser, desk, openPage, phone } from '../browser.ts'
import { startPlatform } from './platform.ts'
import { type Answers, act, apply, becomes, visit, type Walk } from './steps.ts'

const answersOf = (service: string): Answers =>
  (definitionOf(service, '2026-11-24')?.examples[0]?.answers ?? {}) as Answers

describe('Sari moves home with a surat keterangan pindah', () => {
  let platform: Awaited<ReturnType<typeof startPlatform>>
  let citizen: Walk
  let officer: Walk
  let own = ''
  let file = ''

  beforeAll(async () => {
    platform = await startPlatform()
    const { url } = platform
    const visited = new Set<string>()
    citizen = { page: await openPage({ viewport: phone }), url, hasScripts: true, visited }
    officer = { page: await openPage({ viewport: desk }), url, hasScripts: true, visited }
  })
  afterAll(async () => {
    await citizen?.page.context().close()
    await officer?.page.context().close()
    await platform?.stop()
    await closeBrowser()
  })

  test('she applies, having reported her residence in the same sitting', async () => {
    await becomes(citizen, 'sari')
    await apply(citizen, 'lapor-diri', answersOf('lapor-diri'))
    own = await apply(citizen, 'surat-keterangan-pindah', answersOf('surat-keterangan-pindah'))
    file = `/desk${own}`
  })

  test('Budi declares it complete; Arif grants on behalf of Ratna', async () => {
    await becomes(officer, 'budi')
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
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
