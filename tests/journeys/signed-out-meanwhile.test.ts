import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, expectNoAxeFindings } from '../browser.ts'
import { useDatabase } from '../database.ts'
import { applicant } from '../reach/applicant.ts'
import type { Session } from '../reach/ask.ts'
import { type House, openHouse } from '../reach/house.ts'
import { photo } from '../reach/things.ts'
import { phoneAt, press, textOf } from './phone.ts'

const database = useDatabase()
let house: House
beforeAll(async () => {
  house = await openHouse(database())
})
afterAll(async () => {
  await closeBrowser()
  await house?.stop()
})

describe.each([true, false])('with scripts: %s', scripts => {
  let session: Session
  let draft: string
  beforeAll(async () => {
    session = await house.signIn('sari')
    draft = await applicant(house, session).begin('lapor-diri')
    await house.ask(session, 'POST', `${draft}/residence`, { form: { country: 'MY', subdivision: 'MY-14' } })
  })

  test('what Sari typed after signing out in another tab is shown to be copied, and she is led back', async () => {
    const page = await phoneAt(house.url, session, { scripts })
    const other = await page.context().newPage()
    const question = `${draft}/questions/address-abroad`
    await page.goto(`${house.url}${question}`)
    await other.goto(`${house.url}/me`)
    await other.getByRole('button', { name: 'Keluar' }).click()
    await other.waitForURL(`${house.url}/`)
    const field = page.locator('form.form').locator('input:visible, textarea:visible').first()
    await field.fill('Jalan "Ampang" 12 🌺')
    await press(page, /Simpan/)
    await expect.poll(() => textOf(page)).toContain('Anda tidak lagi masuk')
    expect(await textOf(page)).toContain('Jalan "Ampang" 12 🌺')
    if (scripts) await expectNoAxeFindings(page)
    await page.locator('main').getByRole('link', { name: 'Masuk' }).click()
    await page.waitForURL(`${house.url}/sign-in?return=${encodeURIComponent(question)}`)
    await page.context().close()
  })

  test('a photo sent without a session is said to have to be chosen again', async () => {
    session = await house.signIn('sari')
    const page = await phoneAt(house.url, session, { scripts })
    const paper = `${draft}/documents/stay-permit`
    await page.goto(`${house.url}${paper}`)
    await page.context().clearCookies()
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: 'izin.png', mimeType: 'image/png', buffer: Buffer.from(photo) },
    })
    await page.locator('main form[enctype] button').first().click()
    await expect.poll(() => textOf(page)).toContain('Foto atau berkas harus dipilih lagi')
    expect(await page.locator(`a[href="/sign-in?return=${encodeURIComponent(paper)}"]`).count()).toBe(1)
    await page.context().close()
  })
})
