import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const howToGetOne = [
  'No Chromium was found for the tests that look at pages.',
  'On Debian or Ubuntu, as root: apt-get install -y chromium.',
  'Elsewhere install Chromium or Chrome, and where it is in an unusual place set CHROMIUM to its path.',
].join(' ')

/** The browser's path: `CHROMIUM` where set, else the first of the usual places. */
export const findChromium = (asked = process.env.CHROMIUM, places = usualPlaces): string => {
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM names ${asked}, and there is nothing there.`)
  const found = asked || places.find(path => existsSync(path))
  if (!found) throw new Error(howToGetOne)
  return found
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's own sandbox refuses to run as root, as tests in a container do.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

let launched: Promise<Browser> | undefined

/** One browser for the whole test process. Its very first start on a machine can take a minute and a half. */
export const openBrowser = (): Promise<Browser> => {
  launched ??= chromium.launch({ executablePath: findChromium(), args: flags, timeout: 120_000 })
  return launched
}

/** For `afterAll`. */
export const closeBrowser = async (): Promise<void> => {
  const open = launched
  launched = undefined
  await (await open)?.close()
}

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

type PageOptions = BrowserContextOptions & { scripts?: boolean }

/** A page of its own, with cookies of its own; `scripts: false` for those who have none. Close its context when done. */
export const openPage = async ({ scripts = true, ...options }: PageOptions = {}): Promise<Page> => {
  const browser = await openBrowser()
  const context = await browser.newContext({
    ...{ viewport: phone, javaScriptEnabled: scripts, locale: 'id-ID' },
    ...options,
  })
  return context.newPage()
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands, one line each: rule, place, reason. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  // Evaluated rather than added as a script element, which the page's own content policy would refuse.
  await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async tags =>
      (await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags })).violations,
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  )
}

export const expectNoAxeFindings = async (page: Page): Promise<void> => {
  expect(await axeFindings(page), `axe on ${page.url()}`).toEqual([])
}
