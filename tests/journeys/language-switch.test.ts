import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, expectNoAxeFindings } from '../browser.ts'
import { useDatabase } from '../database.ts'
import { applicant } from '../reach/applicant.ts'
import type { Session } from '../reach/ask.ts'
import { type House, openHouse } from '../reach/house.ts'
import { makeThings, photo, type Things } from '../reach/things.ts'
import { phoneAt, press, textOf } from './phone.ts'

const database = useDatabase()
let house: House
let session: Session
let draft: string
let hasans: Pick<Things, 'sent' | 'number' | 'secret'>
beforeAll(async () => {
  house = await openHouse(database())
  session = await house.signIn('sari')
  draft = await applicant(house, session).begin('lapor-diri')
  await house.ask(session, 'POST', `${draft}/residence`, { form: { country: 'MY', subdivision: 'MY-14' } })
  const account = house.accountOf('hasan')
  hasans = await makeThings(house, { account, name: 'Hasan', passport: 'C9000001', near: 'kualaLumpur' })
})
afterAll(async () => {
  await closeBrowser()
  await house?.stop()
})

const toEnglish = async (page: Page) => {
  const come = page.waitForEvent('load')
  await page.getByRole('button', { name: 'English' }).click()
  await come
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
}
const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...globalThis.sessionStorage, ...globalThis.localStorage }))
const signInAs = async (page: Page, door: string, person: string) => {
  await page.locator(`main a[href^="/sign-in/${door}"]`).click()
  await page.locator(`button[name="person"][value="${person}"]`).click()
}

describe('with scripts', () => {
  test('what Sari typed and chose is still there in the other language, and is kept nowhere', async () => {
    const page = await phoneAt(house.url, session, { scripts: true })
    await page.goto(`${house.url}${draft}/questions/name`)
    await page.locator('[name="fullName"]').fill('Sari "Sasa" محمد 🌺')
    await toEnglish(page)
    expect(await page.locator('[name="fullName"]').inputValue()).toBe('Sari "Sasa" محمد 🌺')
    expect(await stored(page)).toBe('{}')
    await press(page, /Save/)
    await page.waitForURL(address => !address.pathname.endsWith('/name'))

    await page.goto(`${house.url}${draft}/questions/purpose`)
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await page.waitForLoadState()
    await page.locator('[name="stayPurpose"][value="study"]').check()
    await toEnglish(page)
    expect(await page.locator('[name="stayPurpose"][value="study"]').isChecked()).toBe(true)
    await page.context().close()
  })

  test('so is what stands in a form that was not accepted; on another page it is not filled in', async () => {
    const page = await phoneAt(house.url, session, { scripts: true })
    await page.goto(`${house.url}${draft}/questions/birth`)
    await page.locator('[name="birthPlace"]').fill('Kendal')
    await page.locator('[name="birthDate-day"]').fill('41')
    await press(page, /Simpan/)
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await page.locator('[name="birthDate-month"]').fill('3')
    await toEnglish(page)
    expect(new URL(page.url()).pathname).toBe(`${draft}/questions/birth`)
    for (const [name, value] of [
      ['birthPlace', 'Kendal'],
      ['birthDate-day', '41'],
      ['birthDate-month', '3'],
    ])
      expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(value)
    await page.reload()
    expect(await page.locator('[name="birthPlace"]').inputValue()).toBe('')
    await page.context().close()
  })

  test('where the session was over, it waits on the sign-in pages in either language, and is there after it', async () => {
    const page = await phoneAt(house.url, session, { scripts: true })
    const question = `${draft}/questions/address-abroad`
    await page.goto(`${house.url}${question}`)
    const field = page.locator('form.form').locator('input:visible, textarea:visible').first()
    await field.fill('Jalan "Ampang" 12 🌺')
    await page.context().clearCookies()
    await toEnglish(page)
    expect(page.url()).toBe(`${house.url}/sign-in?return=${encodeURIComponent(question)}`)
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await page.locator('html[lang="id"]').waitFor()
    await toEnglish(page)
    await signInAs(page, 'citizen', 'sari')
    await page.waitForURL(`${house.url}${question}`)
    await expect.poll(() => field.inputValue()).toBe('Jalan "Ampang" 12 🌺')
    expect(await stored(page)).toBe('{}')
    await page.context().close()
  })

  test.each([
    ['there where the same officer signed in', 'budi', null, 'Fotonya kabur.'],
    ['gone where another page was opened before', 'budi', '/privacy', ''],
    ['gone where another officer of the mission signed in', 'wati', null, ''],
  ])('an officer’s reason is %s', async (_, person, between, expected) => {
    const page = await phoneAt(house.url, await house.signIn('budi'), { scripts: true })
    const reason = page.locator('[name="reasonId"]')
    await page.goto(`${house.url}/desk/applications/${hasans.sent}/corrections`)
    await reason.fill('Fotonya kabur.')
    await page.context().clearCookies()
    await toEnglish(page)
    const signIn = page.url()
    expect(new URL(signIn).pathname).toBe('/sign-in')
    expect(await stored(page)).toContain('Fotonya kabur.')
    if (between !== null) {
      await page.goto(`${house.url}${between}`)
      expect(await stored(page)).toBe('{}')
      await page.goto(signIn)
    }
    await signInAs(page, 'officer', person)
    await reason.waitFor()
    await page.waitForLoadState()
    expect(await reason.inputValue()).toBe(expected)
    expect(await stored(page)).toBe('{}')
    await page.context().close()
  })

  test('two windows: what was typed before the other one saved is still told to differ', async () => {
    const page = await phoneAt(house.url, session, { scripts: true })
    const question = `${draft}/questions/name`
    await page.goto(`${house.url}${question}`)
    const field = page.locator('[name="fullName"]')
    await field.fill('Sari Satu')
    const elsewhere = await house.ask(session, 'POST', question, { form: { fullName: 'Sari Dua' } })
    expect(elsewhere.status).toBe(303)
    await toEnglish(page)
    expect(await field.inputValue()).toBe('Sari Satu')
    await press(page, /Save/)
    await expect.poll(() => textOf(page)).toContain('answered differently in another window')
    await page.context().close()
  })

  test('an officer’s reason goes along without a question before leaving; a page left otherwise still asks', async () => {
    const page = await phoneAt(house.url, await house.signIn('budi'), { scripts: true })
    const asked: string[] = []
    page.on('dialog', dialog => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.goto(`${house.url}/desk/applications/${hasans.sent}/corrections`)
    await page.locator('[name="reasonId"]').fill('Fotonya kabur.')
    await toEnglish(page)
    expect(await page.locator('[name="reasonId"]').inputValue()).toBe('Fotonya kabur.')
    expect(asked).toEqual([])
    await page.locator('[name="reasonId"]').press('End')
    await page.keyboard.type(' Kirim lagi.')
    await page.goto(`${house.url}/privacy`)
    expect(asked).toEqual(['beforeunload'])
    await page.context().close()
  })

  test('neither a secret nor a file goes along', async () => {
    const page = await phoneAt(house.url, session, { scripts: true })
    const kept: string[] = []
    await page.exposeFunction('tell', (text: string) => void kept.push(text))
    await page.addInitScript(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, value) {
        ;(globalThis as unknown as { tell: (text: string) => void }).tell(value)
        setItem.call(this, key, value)
      }
    })
    await page.goto(`${house.url}/track`)
    await page.locator('[name="number"]').fill(hasans.number)
    await page.locator('[name="secret"]').fill(hasans.secret)
    await toEnglish(page)
    expect(await page.locator('[name="secret"]').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await page.waitForLoadState()
    await page.goto(`${house.url}${draft}/documents/stay-permit`)
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: 'izin.png', mimeType: 'image/png', buffer: Buffer.from(photo) },
    })
    await toEnglish(page)
    expect(kept.length).toBeGreaterThan(1)
    for (const text of kept) expect(text).not.toMatch(new RegExp(`${hasans.secret}|izin`))
    await page.context().close()
  })
})

test.each([true, false])(
  'the answer about a request is read in the other language (scripts: %s)',
  async scripts => {
    const page = await phoneAt(house.url, null, { scripts })
    const addresses: string[] = []
    page.on('request', request => void addresses.push(request.url()))
    await page.goto(`${house.url}/track`)
    await page.locator('[name="number"]').fill(hasans.number)
    await page.locator('[name="secret"]').fill(hasans.secret)
    await press(page, /Lihat status/)
    await expect.poll(() => textOf(page)).toContain('Keadaan pada')
    await toEnglish(page)
    expect(await textOf(page)).toContain('As of')
    if (scripts) {
      await expectNoAxeFindings(page)
      expect(await stored(page)).toBe('{}')
    }
    for (const address of addresses) expect(address).not.toContain(hasans.secret)
    await page.goto(`${house.url}/privacy`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  },
)
