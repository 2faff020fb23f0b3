import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { galleryPages } from '../../src/design/index.ts'
import { locales } from '../../src/kernel/index.ts'
import { axeFindings, closeBrowser, desk, openPage, phone } from '../browser.ts'
import { gallerySite, serveGallery } from '../gallery-site.ts'

afterAll(closeBrowser)

/** Set to a folder, pictures of everything looked at are left there. */
const pictures = process.env.SCREENS

for (const locale of locales) {
  for (const { path, title } of galleryPages()) {
    test(`${title[locale]} (${locale}) reads well on a phone and at a desk`, async () => {
      const page = await openPage({ reducedMotion: 'reduce' })
      await serveGallery(page, locale)
      const complaints: string[] = []
      page.on('console', message => complaints.push(message.text()))
      page.on('pageerror', error => complaints.push(error.message))
      await page.goto(gallerySite + path)
      for (const size of [phone, desk]) {
        await page.setViewportSize(size)
        expect(await axeFindings(page), `axe at ${size.width} pixels`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `sideways scrolling at ${size.width} pixels`).toBe(0)
        if (!pictures) continue
        mkdirSync(pictures, { recursive: true })
        const name = `${path.replace('/demo/design', 'design').replaceAll('/', '-')}-${locale}-${size.width}.png`
        await page.screenshot({ path: join(pictures, name), fullPage: true })
      }
      expect(complaints, 'the content policy or a script complained').toEqual([])
      await page.context().close()
    })
  }
}
