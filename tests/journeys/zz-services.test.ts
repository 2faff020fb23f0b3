import { afterAll, expect, test } from 'vitest'
import { assets, renderPage } from '../../src/design/index.ts'
import { definitionOf } from '../../src/modules/catalogue/catalogue.ts'
import { serviceListPage } from '../../src/modules/catalogue/pages/list-services.tsx'
import { servicePage } from '../../src/modules/catalogue/pages/show-service.tsx'
import { securityHeaders } from '../../src/web/security-headers.ts'
import { axeFindings, closeBrowser, openPage } from '../browser.ts'

afterAll(closeBrowser)
const on = '2026-11-24'
for (const locale of ['id', 'en'] as const)
  for (const code of ['', 'lapor-diri', 'passport-replacement', 'surat-keterangan-pindah'])
    test(`${code} ${locale}`, async () => {
      const page = await openPage({ reducedMotion: 'reduce' })
      const files = new Map(assets.map(one => [one.path, one]))
      const shown =
        code === ''
          ? serviceListPage(null, on)
          : servicePage({ definition: definitionOf(code, on)!, mission: null, on, mayApply: true })
      const html = renderPage({
        title: shown.title,
        main: shown.body,
        reader: {
          locale,
          csrf: '',
          path: '/services',
          who: null,
          demo: false,
          nav: [{ href: '/services', label: { id: 'Layanan', en: 'Services' }, current: true }],
          emergency: null,
        },
      })
      await page.route('**/*', async route => {
        const { pathname } = new URL(route.request().url())
        const file = files.get(pathname)
        const headers = securityHeaders('http://localhost:8080')
        if (file) await route.fulfill({ headers, contentType: file.contentType, body: file.bytes })
        else await route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body: html })
      })
      await page.goto('http://localhost:8080/services')
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await axeFindings(page)).toEqual([])
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0)
        if (width !== 320)
          await page.screenshot({
            path: `/tmp/cat2/${code || 'list'}-${locale}-${width}.png`,
            fullPage: true,
          })
      }
      await page
        .locator('summary')
        .first()
        .click()
        .catch(() => {})
      expect(await axeFindings(page)).toEqual([])
      await page.context().close()
    })
