import { isLocale, type Locale } from '../kernel/index.ts'
import { seeOther } from './answers.ts'
import type { Form } from './form.ts'
import { localPath } from './local-path.ts'
import type { Route } from './route.ts'

/** As with every cookie of ours: with https no other site, and no unencrypted answer, can set it. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-dermaga-language' : 'dermaga-language')

/** How much a browser wants a language (RFC 9110, 12.5.4); 0 where it does not name it. `in` is Indonesian as it was written before 1989. */
const weightOf = (accepted: string, languages: readonly string[]): number =>
  Math.max(
    0,
    ...accepted.split(',').map(range => {
      const [tag = '', ...more] = range.split(';').map(part => part.trim().toLowerCase())
      if (!languages.includes(tag.split('-')[0] ?? '')) return 0
      const weight = Number(more.find(part => part.startsWith('q='))?.slice(2) ?? 1)
      return weight > 0 && weight <= 1 ? weight : 0
    }),
  )

const prefersEnglish = (accepted: string): boolean =>
  weightOf(accepted, ['en']) > weightOf(accepted, ['id', 'in'])

type Reading = {
  readonly isSecure: boolean
  /** The page is for readers of any country: whoever holds one of our letters. */
  readonly isForAnyCountry?: boolean | undefined
}

/**
 * Indonesian unless the reader has chosen: the language of her state comes first, whatever her phone speaks. A phone that
 * was bought abroad often speaks English to somebody who reads Indonesian better. Pages that foreign offices and employers
 * read as well are the exception: there the browser's own wish decides until a language is chosen.
 */
export const localeOf = (request: Request, { isSecure, isForAnyCountry }: Reading): Locale => {
  const chosen = new RegExp(`(?:^|;\\s*)${cookieName(isSecure)}=([a-z]+)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  if (isLocale(chosen)) return chosen
  return isForAnyCountry && prefersEnglish(request.headers.get('accept-language') ?? '') ? 'en' : 'id'
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
