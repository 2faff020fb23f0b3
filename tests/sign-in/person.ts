import { visitor } from '../../src/modules/interop/demo-providers/visitor-for-tests.ts'
import { readable } from '../readable.ts'
import type { Place } from './place.ts'

/** Somebody with a browser of their own. */
export const personAt = ({ url }: Pick<Place, 'url'>) => {
  const browser = visitor()
  const go = (path: string, form?: Record<string, string>) => browser.go(`${url}${path}`, form)
  const token = (html: string): string => /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''

  return {
    browser,
    /** The value of the session cookie, as the browser holds it. */
    session: (): string | undefined => browser.jar.get('dermaga')?.value,
    useSession: (value: string): void => void browser.jar.set('dermaga', { value, path: '/' }),
    open: async (path: string) => {
      const { url: at, response, text } = await go(path)
      return {
        path: at.pathname + at.search,
        status: response.status,
        headers: response.headers,
        text: readable(text),
        html: text,
      }
    },
    /** The demo page's button. */
    becomes: async (person: string, back?: string) => {
      const { url: at, response } = await go('/demo/sign-in', {
        person,
        ...(back === undefined ? {} : { return: back }),
      })
      return { path: at.pathname + at.search, status: response.status }
    },
    /** The token that the forms of this person's pages carry now. */
    token: async (): Promise<string> => token((await go('/account/sessions')).text),
    /** Posts a form of the platform. */
    post: async (path: string, form: Record<string, string>) => {
      const { url: at, response, text } = await go(path, form)
      return { path: at.pathname + at.search, status: response.status, text: readable(text), html: text }
    },
    /** Presses the one button of a page whose form leads to `action`, hidden fields and all. */
    press: async (html: string, action: string) => {
      const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? ''
      const fields: Record<string, string> = {}
      for (const [, name = '', value = ''] of form.matchAll(
        /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
      ))
        fields[name] = value
      for (const [, name = '', value = ''] of form.matchAll(
        /<textarea name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
      ))
        fields[name] = value
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
      const { response, text } = await go(action, fields)
      return { status: response.status, text }
    },
  }
}
