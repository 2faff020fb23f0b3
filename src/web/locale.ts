import { isLocale, type Locale } from '../kernel/index.ts'
import { seeOther } from './answers.ts'
import type { Form } from './form.ts'
import { localPath } from './local-path.ts'
import type { Route } from './route.ts'

/** As with every cookie of ours: with https no other site, and no unencrypted answer, can set it. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-dermaga-language' : 'dermaga-language')

/** Indonesian unless the reader has chosen: the language of her state comes first, whatever her phone speaks. */
export const localeOf = (request: Request, isSecure: boolean): Locale => {
  const chosen = new RegExp(`(?:^|;\\s*)${cookieName(isSecure)}=([a-z]+)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  return isLocale(chosen) ? chosen : 'id'
}

/** The language in which a question is asked again, from the switch on its answer. */
export const localeAsked = (form: Form): Locale | null => {
  const asked = form.text('_locale')
  return isLocale(asked) ? asked : null
}

export const localeCookie = (locale: Locale, isSecure: boolean): string =>
  `${cookieName(isSecure)}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`

export const languageRoute = (isSecure: boolean): Route => ({
  method: 'POST',
  path: '/language',
  may: 'anyone',
  handler: ({ form }) => {
    const locale = form.text('locale')
    const cookie = localeCookie(isLocale(locale) ? locale : 'id', isSecure)
    return seeOther(localPath(form.text('return')), { 'set-cookie': cookie })
  },
})
