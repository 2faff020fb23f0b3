import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowser, expectNoAxeFindings } from '../browser.ts'
import { useDatabase } from '../database.ts'
import { applicant, exampleOf } from '../reach/applicant.ts'
import type { Session } from '../reach/ask.ts'
import { type House, openHouse } from '../reach/house.ts'
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

const code = 'lapor-diri'

const phone = (session: Session, options: { scripts: boolean; locale?: 'id' | 'en' }) =>
  phoneAt(house.url, session, options)

// Each of them comes new: what one has sent before would be filled in already.
const readers = [
  ['sari', true],
  ['hasan', false],
] as const
describe.each(readers)('%s, with scripts: %s', (person, scripts) => {
  let session: Session
  let citizen: ReturnType<typeof applicant>
  beforeAll(async () => {
    session = await house.signIn(person)
    citizen = applicant(house, session)
  })

  test.each(['id', 'en'] as const)(
    'a file of 12 MB is told to be too large, in the form itself (%s)',
    async locale => {
      const draft = await citizen.begin(code)
      const page = await phone(session, { scripts, locale })
      await page.goto(`${house.url}${draft}/documents/stay-permit`)
      const buffer = Buffer.alloc(12_000_000, 1)
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'izin.pdf', mimeType: 'application/pdf', buffer })
      await page.locator('main form[enctype] button').first().click()
      const told = { id: 'Berkas ini terlalu besar', en: 'This file is too large' }
      await expect.poll(() => textOf(page)).toContain(told[locale])
      if (scripts) await expectNoAxeFindings(page)
      expect(await page.locator('input[type="file"]').count()).toBe(1)
      await page.context().close()
    },
  )

  test('the back button shows the answers as they were given, and going on again changes nothing', async () => {
    const draft = await citizen.begin(code)
    await house.ask(session, 'POST', `${draft}/residence`, { form: { country: 'MY', subdivision: 'MY-14' } })
    const page = await phone(session, { scripts })
    await page.goto(`${house.url}${draft}/questions/name`)
    await page.locator('[name="fullName"]').fill('Sari "Sasa" محمد 🌺')
    await press(page, /Simpan/)
    await page.waitForURL(/questions\/birth/)
    await page.locator('[name="birthPlace"]').fill('Kendal')
    for (const [part, value] of [
      ['day', '8'],
      ['month', '3'],
      ['year', '1995'],
    ] as const)
      await page.locator(`[name="birthDate-${part}"]`).fill(value)
    await press(page, /Simpan/)
    await page.waitForURL(/questions\/identity/)
    await page.goBack()
    expect(await page.locator('[name="birthPlace"]').inputValue()).toBe('Kendal')
    await page.goBack()
    expect(await page.locator('[name="fullName"]').inputValue()).toBe('Sari "Sasa" محمد 🌺')
    await press(page, /Simpan/)
    await page.waitForURL(/questions\/identity/)
    await page.goto(`${house.url}${draft}/questions/birth`)
    expect(await page.locator('[name="birthDate-year"]').inputValue()).toBe('1995')
    await page.context().close()
  })

  test('a double click on “Kirim” makes one request; two tabs read what the other did', async () => {
    const draft = await citizen.begin(code)
    await citizen.fillIn(draft, code, exampleOf(code))
    const page = await phone(session, { scripts })
    const other = await page.context().newPage()
    for (const tab of [page, other]) await tab.goto(`${house.url}${draft}/check`)
    await other.goto(`${house.url}${draft}/questions/purpose`)
    await other.locator('[name="stayPurpose"][value="study"]').check()
    await press(other, /Simpan/)
    await other.waitForURL(/\/check$/)
    await press(page, /^Kirim$/)
    await expect.poll(() => textOf(page)).toContain('berubah di jendela lain')
    expect(await textOf(page)).toContain('Belajar')
    await page
      .locator('main')
      .getByRole('button', { name: /^Kirim$/ })
      .dblclick()
    await page.waitForURL(/\/applications\//)
    await page.waitForLoadState()
    const id = draft.split('/').at(-1)
    const facts = await house.app.journal.read(`application-${id}`)
    expect(facts.map(fact => fact.name)).toEqual(['ApplicationSubmitted'])
    // The other tab still shows the check page; its press is told where the request stands.
    await press(other, /^Kirim$/)
    await other.waitForURL(/\/applications\//)
    await other.goBack()
    await expect.poll(() => other.url()).toContain('/applications/')
    await page.context().close()
  })
})
