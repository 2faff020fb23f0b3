import type { Page } from 'playwright-core'
import { openPage } from '../browser.ts'
import type { Session } from '../reach/ask.ts'

type Options = { scripts: boolean; locale?: 'id' | 'en' }

/** A person's phone, signed in by the cookie of their session; null: nobody is signed in. */
export const phoneAt = async (url: string, session: Session | null, options: Options): Promise<Page> => {
  const page = await openPage({ scripts: options.scripts })
  const [name = '', value = ''] = session?.cookie.split('=') ?? []
  await page
    .context()
    .addCookies([
      ...(session === null ? [] : [{ name, value, url }]),
      { name: 'dermaga-language', value: options.locale ?? 'id', url },
    ])
  return page
}

export const textOf = (page: Page): Promise<string> => page.locator('main').innerText()

export const press = (page: Page, name: RegExp): Promise<void> =>
  page.locator('main').getByRole('button', { name }).first().click()
