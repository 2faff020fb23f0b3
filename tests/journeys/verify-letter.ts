import { expect } from 'vitest'
import { follow, visit, type Walk } from './steps.ts'

type Letter = {
  /** What the QR code carries. */
  readonly code: string
  readonly file: Buffer
  readonly passport: string
  /** What the public page must never show. */
  readonly holder: string
}

const typePassport = async ({ page, url }: Walk, code: string, passport: string): Promise<string> => {
  await page.goto(`${url}/v/${code}`)
  await page.locator('[name="passport"]').fill(passport)
  await follow(page.locator('form[action$="/holder-checks"] button[type="submit"]'))
  await page.waitForLoadState()
  return page.locator('main').innerText()
}

const sendFile = async ({ page, url }: Walk, code: string, buffer: Buffer): Promise<string> => {
  await page.goto(`${url}/v/${code}`)
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'surat.pdf', mimeType: 'application/pdf', buffer },
  })
  await follow(page.locator('form[action$="/comparisons"] button[type="submit"]'))
  await page.waitForLoadState()
  return page.locator('main').innerText()
}

/** What anyone can do with a letter in hand: scan, compare the passport number and the file, by page and by program. */
export const verifyLetter = async (walk: Walk, { code, file, passport, holder }: Letter): Promise<void> => {
  await visit(walk, '/v')
  await visit(walk, `/v/${code}`)
  expect(await walk.page.locator('main').innerText()).not.toContain(holder)

  expect(await typePassport(walk, code, passport)).not.toMatch(/tidak cocok/i)
  expect(await typePassport(walk, code, 'Z0000000')).toMatch(/tidak cocok/i)
  const other = Buffer.concat([file, Buffer.from('\n')])
  const [same, changed] = [await sendFile(walk, code, file), await sendFile(walk, code, other)]
  expect(same).not.toBe(changed)

  const { request } = walk.page
  const told = await request.get(`${walk.url}/api/v1/documents/${code}`)
  expect(await told.json()).toMatchObject({
    ...{ state: 'genuine', mission: 'kbri-kuala-lumpur', revokedOn: null },
  })
  for (const [buffer, match] of [
    [file, true],
    [other, false],
  ] as const) {
    const compared = await request.post(`${walk.url}/api/v1/documents/${code}/comparison`, {
      multipart: { file: { name: 'surat.pdf', mimeType: 'application/pdf', buffer } },
    })
    expect(await compared.json()).toEqual({ match })
  }
}
