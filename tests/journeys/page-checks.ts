import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { assets } from '../../src/design/index.ts'

const kilobyte = 1000

/** Everything that a first visit brings besides the page itself: styles, script, fonts, mark. */
const weightOf = (kind: (contentType: string) => boolean): number =>
  assets
    .filter(({ contentType }) => kind(contentType))
    .reduce((sum, { bytes, gzip }) => sum + (gzip ?? bytes).length, 0)

/** A cheap phone on a bad network: under 30 kB of script, and under 100 kB in all with fonts, as sent with gzip. */
export const expectLight = async (page: Page): Promise<void> => {
  const html = gzipSync(await page.content()).length
  expect(weightOf(type => type.includes('javascript')) / kilobyte, 'kB of script').toBeLessThan(30)
  expect((weightOf(() => true) + html) / kilobyte, `kB of ${page.url()}`).toBeLessThan(100)
}

/** The smallest phone that WCAG 2.2 (1.4.10) names: nothing may scroll sideways but a table in its own frame. */
export const expectNarrow = async (page: Page): Promise<void> => {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate(() => {
    const root = document.documentElement
    return root.scrollWidth - root.clientWidth
  })
  expect(overflow, `sideways scrolling at 320 pixels on ${page.url()}`).toBe(0)
  if (size !== null) await page.setViewportSize(size)
}

/** One main heading, in the language that was asked for; the whole page says so. */
export const expectHeaded = async (page: Page, locale: string): Promise<void> => {
  expect(await page.locator('h1').count(), `headings of ${page.url()}`).toBe(1)
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
}

/** A form that came back (422) and an act that cannot be taken now (409) are pages too; the browser notes the status. */
const isRefusalNote = (text: string): boolean => /status of (409|422) /.test(text)

/** What the content policy, a script or a missing file complains of, gathered while a page is used. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !isRefusalNote(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  return complaints
}
