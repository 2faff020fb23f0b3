import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { galleryPages } from '../../src/design/index.ts'
import { closeBrowser, openPage, phone } from '../browser.ts'
import { gallerySite, serveGallery } from '../gallery-site.ts'

afterAll(closeBrowser)

const visit = async (path: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> => {
  const page = await openPage(options)
  await serveGallery(page, 'id')
  await page.goto(`${gallerySite}/demo/design${path}`)
  return page
}

const close = (page: Page) => page.context().close()

test('an unanswered question comes back with the summary in focus, without scripts too', async () => {
  for (const scripts of [true, false]) {
    const page = await visit('/pages/question', { scripts })
    await expect.poll(() => page.locator('.error-summary:focus').count()).toBe(1)
    expect(await page.title()).toBe('Perlu diperbaiki: Mengapa paspor diganti? – Dermaga')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('#cause:focus').count()).toBe(1)
    await close(page)
  }
})

test('the first stop of the Tab key skips to the content', async () => {
  const page = await visit('/text-field')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Langsung ke isi')
  await page.keyboard.press('Enter')
  expect(await page.locator('main:focus').count()).toBe(1)
  await close(page)
})

test('choosing “Hilang” asks for the police report, and choosing another hides the question, without scripts', async () => {
  const page = await visit('/choice', { scripts: false })
  const police = page.getByLabel('Nomor laporan polisi')
  expect(await police.isVisible()).toBe(true)
  await page.getByLabel('Rusak').check()
  expect(await police.isVisible()).toBe(false)
  await close(page)
})

test('a double press on “Lanjutkan” sends the form once', async () => {
  const page = await visit('/form')
  // Counted where a form is about to leave the page, so that no network and no race decides.
  const left = await page
    .getByRole('button', { name: 'Lanjutkan' })
    .first()
    .evaluate((button: HTMLButtonElement) => {
      let sent = 0
      window.addEventListener('submit', event => {
        if (!event.defaultPrevented) sent += 1
        event.preventDefault()
      })
      button.click()
      button.click()
      return sent
    })
  expect(left).toBe(1)
  await close(page)
})

test('leaving a page with unsent answers asks first; without a change it does not', async () => {
  const page = await visit('/form')
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    return dialog.accept()
  })
  await page.goto(`${gallerySite}/demo/design/tag`)
  expect(asked).toEqual([])
  await page.goBack()
  await page.getByLabel('Kota tempat tinggal').first().fill('Klang')
  await page.goto(`${gallerySite}/demo/design/tag`)
  expect(asked).toEqual(['beforeunload'])
  await close(page)
})

test('Sari hears how many letters are left', async () => {
  const page = await visit('/text-area')
  await page.locator('#story').pressSequentially('Di bus 🚌')
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Masih 492 huruf.')
  await close(page)
})

test('a photograph of 12 megapixels is made smaller before it is sent, and keeps its shape', async () => {
  const page = await visit('/file-field')
  const photo = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 4000
    canvas.height = 3000
    const context = canvas.getContext('2d')
    // Noise packs badly, as a real photograph does.
    const block = context?.createImageData(500, 500)
    if (!context || !block) throw new Error('This browser cannot draw.')
    for (let at = 0; at < block.data.length; at += 1)
      block.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
    for (let x = 0; x < 4000; x += 500) for (let y = 0; y < 3000; y += 500) context.putImageData(block, x, y)
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
  })
  const buffer = Buffer.from(photo, 'base64')
  await page.locator('#old-passport').setInputFiles({ name: 'paspor.jpeg', mimeType: 'image/jpeg', buffer })
  const status = page.locator('.field', { has: page.locator('#old-passport') }).getByRole('status')
  await expect
    .poll(() => status.textContent(), { timeout: 20_000 })
    .toMatch(/^Foto dikecilkan dari [\d,]+ MB menjadi [\d,]+ MB\.$/)
  const sent = await page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#old-passport')?.files?.[0]
    if (!file) return null
    const { width, height } = await createImageBitmap(file)
    return { name: file.name, size: file.size, width, height }
  })
  expect(sent).toMatchObject({ name: 'paspor.jpg', width: 2600, height: 1950 })
  expect(sent?.size).toBeLessThan(buffer.length)
  await close(page)
})

test('a file that is too large is said to be so before it is sent', async () => {
  const page = await visit('/file-field')
  const buffer = Buffer.alloc(10_400_000, 1)
  await page.locator('#permit').setInputFiles({ name: 'izin.pdf', mimeType: 'application/pdf', buffer })
  const status = page.locator('.field', { has: page.locator('#permit') }).getByRole('status')
  await expect.poll(() => status.textContent()).toBe('Berkas ini 10,4 MB. Pilih yang paling besar 10 MB.')
  await close(page)
})

const targets = [
  ...['button', '.button', 'select', 'summary', 'textarea', '.option-row', '.task', 'nav a', '.back a'],
  ...[
    'input:not([type=hidden]):not([type=radio]):not([type=checkbox])',
    '.error-summary a',
    '.summary-change a',
  ],
].join(', ')

test('on the smallest phone nothing scrolls sideways and every control can be touched', async () => {
  const page = await openPage({ viewport: { ...phone, width: 320 } })
  await serveGallery(page, 'id')
  for (const { path } of galleryPages()) {
    await page.goto(gallerySite + path)
    const found = await page.evaluate(
      selector => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(selector)]
          .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 43.9)
          .map(element => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
        nowhere: [...document.querySelectorAll('main a[href^="#"]')]
          .map(link => link.getAttribute('href')?.slice(1) ?? '')
          .filter(id => !document.getElementById(id)?.matches('input, select, textarea')),
      }),
      targets,
    )
    expect(found, path).toEqual({ overflow: 0, small: [], nowhere: [] })
  }
  await close(page)
})
