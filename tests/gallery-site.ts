import type { Page } from 'playwright-core'
import { assets, type GalleryPage, galleryPages, type Reader, renderPage } from '../src/design/index.ts'
import type { Locale } from '../src/kernel/index.ts'
import { securityHeaders } from '../src/web/security-headers.ts'

/** Never asked of a network: every request is answered below. */
export const gallerySite = 'http://localhost:8080'

/** Everything a header can carry, so that the tests see it all. */
export const budi = (locale: Locale, path: string): Reader => ({
  locale,
  path,
  csrf: 'token',
  demo: true,
  who: {
    id: 'budi',
    name: 'Budi',
    roleName: { id: 'Petugas', en: 'Officer' },
    place: 'KBRI Kuala Lumpur',
    party: 'mission',
  },
  nav: [
    { href: '/worklist', label: { id: 'Daftar kerja', en: 'Worklist' }, current: true },
    { href: '/register', label: { id: 'Register surat', en: 'Register of letters' }, current: false },
    { href: '/closures', label: { id: 'Hari tutup', en: 'Closures' }, current: false },
  ],
  emergency: {
    label: { id: 'Hubungi perwakilan sekarang', en: 'Contact the mission now' },
    href: '/emergency',
  },
})

export const renderGallery = (page: GalleryPage, locale: Locale): string =>
  renderPage({ ...page, main: page.show(), reader: budi(locale, page.path) })

/** Lets a browser page visit the gallery, with the headers the platform sends. */
export const serveGallery = async (page: Page, locale: Locale): Promise<void> => {
  const pages = new Map(galleryPages().map(one => [one.path, one]))
  const files = new Map(assets.map(one => [one.path, one]))
  await page.route('**/*', async route => {
    const { pathname } = new URL(route.request().url())
    const shown = pages.get(pathname)
    const file = files.get(pathname)
    const headers = securityHeaders(gallerySite)
    if (shown) {
      await route.fulfill({
        headers,
        contentType: 'text/html; charset=utf-8',
        body: renderGallery(shown, locale),
      })
    } else if (file) await route.fulfill({ headers, contentType: file.contentType, body: file.bytes })
    else await route.fulfill({ status: 404, body: '' })
  })
}
