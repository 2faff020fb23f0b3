import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '../browser.ts'
import { useDatabase } from '../database.ts'
import { applicant, exampleOf } from '../reach/applicant.ts'
import type { Session } from '../reach/ask.ts'
import { type House, openHouse } from '../reach/house.ts'
import { makeThings, type Things } from '../reach/things.ts'
import { phoneAt, press, textOf } from './phone.ts'

const database = useDatabase()
let house: House
let session: Session
let sari: ReturnType<typeof applicant>
let hasans: Pick<Things, 'sent' | 'code'>
beforeAll(async () => {
  house = await openHouse(database())
  session = await house.signIn('sari')
  sari = applicant(house, session)
  const account = house.accountOf('hasan')
  hasans = await makeThings(house, { account, name: 'Hasan', passport: 'C9000001', near: 'kualaLumpur' })
})
afterAll(async () => {
  await closeBrowser()
  await house?.stop()
})

const code = 'lapor-diri'
const phone = () => phoneAt(house.url, session, { scripts: true })
const toEnglish = (page: Page) => page.getByRole('button', { name: 'English' }).click()
const leave = async (page: Page) => {
  await page.locator('footer').getByRole('link', { name: 'Privasi' }).click()
  await page.waitForURL(/\/privacy$/)
}
/** In vain where the browser would have to send a form again: it then shows an error of its own. */
const goBackTo = async (page: Page, address: string) => {
  await page.goBack()
  expect(page.url()).toBe(`${house.url}${address}`)
}
const fillDate = async (page: Page, name: string, date: readonly [string, string, string]) => {
  for (const [at, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${name}-${part}"]`).fill(date[at] ?? '')
}

/** Sari types a day that no month has, and is told so. */
const onFault = async (draft: string, scripts = true): Promise<Page> => {
  const page = await phoneAt(house.url, session, { scripts })
  await page.goto(`${house.url}${draft}/questions/arrival`)
  await fillDate(page, 'arrivedOn', ['41', '3', '2026'])
  const told = page.waitForResponse(answer => answer.request().method() === 'POST')
  await press(page, /Simpan/)
  expect((await told).status()).toBe(422)
  await page.locator('[aria-invalid="true"]').first().waitFor()
  return page
}

test('after a date that was wrong and then right, Back opens the question with what was saved', async () => {
  const draft = await sari.begin(code)
  await house.ask(session, 'POST', `${draft}/residence`, { form: { country: 'MY', subdivision: 'MY-14' } })
  const page = await onFault(draft)
  await fillDate(page, 'arrivedOn', ['12', '3', '2026'])
  await press(page, /Simpan/)
  await page.waitForURL(address => !address.pathname.endsWith('/arrival'))
  await goBackTo(page, `${draft}/questions/arrival`)
  expect(await page.locator('[name="arrivedOn-day"]').inputValue()).toBe('12')
  await page.context().close()
})

test('from a fault page to another page and back, and when it is loaded again, the question is open', async () => {
  const draft = await sari.begin(code)
  const page = await onFault(draft)
  await leave(page)
  await goBackTo(page, `${draft}/questions/arrival`)
  expect(await page.locator('[name="arrivedOn-day"]').count()).toBe(1)
  await page.context().close()

  const other = await onFault(draft)
  await other.reload()
  expect(other.url()).toBe(`${house.url}${draft}/questions/arrival`)
  expect(await other.locator('[name="arrivedOn-day"]').count()).toBe(1)
  await other.context().close()
})

test('the check page that was out of date is come back to after changing the language', async () => {
  const draft = await sari.begin(code)
  await sari.fillIn(draft, code, exampleOf(code))
  const page = await phone()
  await page.goto(`${house.url}${draft}/check`)
  await house.ask(session, 'POST', `${draft}/questions/purpose`, { form: { stayPurpose: 'study' } })
  await press(page, /^Kirim$/)
  await expect.poll(() => textOf(page)).toContain('berubah di jendela lain')
  await toEnglish(page)
  await expect.poll(() => textOf(page)).toContain('Check your answers')
  await goBackTo(page, `${draft}/check`)
  await page.context().close()
})

test('an officer comes back to the form of an act that was not taken', async () => {
  const page = await phoneAt(house.url, await house.signIn('budi'), { scripts: true })
  const form = `/desk/applications/${hasans.sent}/corrections`
  await page.goto(`${house.url}${form}`)
  const told = page.waitForResponse(answer => answer.request().method() === 'POST')
  await press(page, /Kirim permintaan/)
  expect((await told).status()).toBe(422)
  await leave(page)
  await goBackTo(page, form)
  expect(await page.locator('[name="items"]').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('whoever compared a letter comes back to it', async () => {
  const page = await openPage()
  const letter = `/v/${hasans.code}`
  for (const send of [
    () => page.locator('form[action$="/holder-checks"] button[type="submit"]').click(),
    async () => {
      await page.locator('input[type="file"]').setInputFiles({
        ...{ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
      })
      await page.locator('form[action$="/comparisons"] button[type="submit"]').click()
    },
  ]) {
    await page.goto(`${house.url}${letter}`)
    const told = page.waitForResponse(answer => answer.request().method() === 'POST')
    await send()
    await told
    await leave(page)
    await goBackTo(page, letter)
  }
  await page.context().close()
})

test('without scripts, the browser asks or says that it cannot, and Back once more opens the question', async () => {
  const draft = await sari.begin(code)
  const page = await onFault(draft, false)
  await leave(page)
  await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS')
  await expect.poll(() => page.url()).toMatch(/^chrome-error:/)
  await goBackTo(page, `${draft}/questions/arrival`)
  expect(await page.locator('[name="arrivedOn-day"]').count()).toBe(1)
  await page.context().close()
})
