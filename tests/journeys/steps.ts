import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { expectNoAxeFindings } from '../browser.ts'

export type Answer = string | number | boolean | null | { readonly [part: string]: string }
export type Answers = Readonly<Record<string, Answer>>

/** The page at both widths, under a name made of its address without ids, and its language. */
const takePictures = async (page: Page, folder: string, path: string): Promise<void> => {
  const address = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/[0-9A-Z]{26}/g, 'code')
  const name = address.replace(/[^a-z0-9-]+/gi, '_').replace(/^_|_$/g, '') || 'front'
  const locale = await page.locator('html').getAttribute('lang')
  const size = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name.slice(0, 100)}-${locale}-${width}.png`, fullPage: true })
  }
  if (size !== null) await page.setViewportSize(size)
}

/** What a walk does on every page it comes to; journeys without scripts leave axe out. */
export type Walk = {
  readonly page: Page
  readonly url: string
  readonly hasScripts: boolean
  readonly visited: Set<string>
}

export const look = async ({ page, url, hasScripts, visited }: Walk): Promise<void> => {
  const path = page.url().slice(url.length)
  if (process.env.SCREENS && hasScripts && !visited.has(path))
    await takePictures(page, process.env.SCREENS, path)
  visited.add(path)
  if (hasScripts) await expectNoAxeFindings(page)
}

export const visit = async (walk: Walk, path: string): Promise<void> => {
  await walk.page.goto(`${walk.url}${path}`)
  await look(walk)
}

/** Presses what leads on, and is done when the next page has come. */
export const follow = async (target: Locator): Promise<void> => {
  const come = target.page().waitForEvent('load')
  await target.click()
  await come
}

/** One click on the demo page. */
export const becomes = async (walk: Walk, person: string): Promise<void> => {
  await walk.page.context().clearCookies()
  await visit(walk, '/demo')
  await walk.page
    .locator(
      `form:has(input[name="person"][value="${person}"]) button, button[name="person"][value="${person}"]`,
    )
    .first()
    .click()
  await walk.page.waitForURL(/\/(me|desk|start)?(\?.*)?$/)
  await look(walk)
}

export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: 210, g: 220, b: 235 } } })
    .jpeg()
    .toBuffer()

const fillText = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator(`[name="${name}"]`).fill(value)
}

/** Fills one field as its input asks for it. */
const fill = async (page: Page, field: string, answer: Answer): Promise<void> => {
  if (answer === null) return
  if (typeof answer === 'object') {
    for (const [part, value] of Object.entries(answer)) await fillText(page, `${field}-${part}`, value)
    return
  }
  if ((await page.locator(`[name="${field}-day"]`).count()) > 0) {
    const [year = '', month = '', day = ''] = String(answer).split('-')
    await fillText(page, `${field}-day`, day)
    await fillText(page, `${field}-month`, month)
    await fillText(page, `${field}-year`, year)
    return
  }
  const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer)
  const input = page.locator(`[name="${field}"]`).first()
  const kind = await input.evaluate(element =>
    element.tagName === 'SELECT' ? 'select' : element.getAttribute('type'),
  )
  if (kind === 'select') await input.selectOption(value)
  else if (kind === 'radio') await page.locator(`[name="${field}"][value="${value}"]`).check()
  else await input.fill(value)
}

const press = (page: Page, name: RegExp) => follow(page.locator('main').getByRole('button', { name }).first())

/** Goes from page to page, answering what is asked, until the answers are to be checked. */
export const answerAll = async (
  walk: Walk,
  answers: Answers,
  residence: { country: string; subdivision: string },
): Promise<void> => {
  const { page } = walk
  for (let turn = 0; turn < 60; turn++) {
    await look(walk)
    const path = new URL(page.url()).pathname
    if (path.endsWith('/check')) return
    if (path.endsWith('/residence')) {
      await page.locator('[name="country"]').selectOption(residence.country)
      await press(page, /Simpan/)
      if (new URL(page.url()).pathname.endsWith('/residence')) {
        await page.locator('[name="subdivision"]').selectOption(residence.subdivision)
        await press(page, /Simpan/)
      }
    } else if (path.includes('/questions/')) {
      const names = await page
        .locator('main form [name]')
        .evaluateAll(inputs => inputs.map(input => input.getAttribute('name') ?? ''))
      const fields = [...new Set(names.map(name => name.split('-')[0] ?? ''))].filter(name =>
        Object.hasOwn(answers, name),
      )
      for (const field of fields) await fill(page, field, answers[field] ?? null)
      await press(page, /Simpan/)
      expect(page.url(), `answers refused on ${path}: ${await page.locator('main').innerText()}`).not.toMatch(
        new RegExp(`${path}$`),
      )
    } else if (path.includes('/documents/')) {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photo() })
      await press(page, /Kirim foto/)
      await look(walk)
      // Of several papers the next one is asked for first.
      const onward = page.locator('main').getByRole('button', { name: /^Lanjut$/ })
      if ((await onward.count()) > 0) await press(page, /^Lanjut$/)
    } else throw new Error(`Lost at ${path}`)
  }
  throw new Error('The form never came to its end')
}

/** Starts a service from its page and sends it; returns the address of the request. */
export const apply = async (walk: Walk, service: string, answers: Answers): Promise<string> => {
  const { page } = walk
  await visit(walk, `/apply/${service}`)
  await press(page, /^Mulai/)
  await look(walk)
  await follow(
    page
      .locator('main')
      .getByRole('link', { name: /Lanjutkan|Periksa dan kirim/ })
      .first(),
  )
  await answerAll(walk, answers, { country: 'MY', subdivision: 'MY-14' })
  await press(page, /^Kirim$/)
  expect(page.url(), `not sent: ${await page.locator('main').innerText()}`).toMatch(/\/applications\//)
  await look(walk)
  return new URL(page.url()).pathname
}

/** One act at the desk: opens its page from the file, fills it in, sends it. */
export const act = async (walk: Walk, file: string, name: string, answers: Answers): Promise<void> => {
  const { page } = walk
  await visit(walk, file)
  await follow(page.locator(`main a[href="${file}/${name}"]`))
  await look(walk)
  for (const [field, answer] of Object.entries(answers)) await fill(page, field, answer)
  await follow(page.locator('main form button[type="submit"]').last())
  await page.waitForLoadState()
  if (new URL(page.url()).pathname !== file)
    throw new Error(`"${name}" was not taken: ${await page.locator('main').innerText()}`)
  await look(walk)
}
