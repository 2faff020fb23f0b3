import { type Locale, locales } from '../../kernel/index.ts'
import { useReader, useSay } from '../reader.tsx'

const label = { id: 'Bahasa', en: 'Language' }
/** Each language in its own words, for those who read no other. */
const names: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }

/**
 * Changing the language keeps a preference, so it is a post, and comes back to this page. An answer that its page can ask
 * for again is asked for in the other language at once.
 */
export const LanguageSwitch = () => {
  const { csrf, path, locale, again } = useReader()
  const fields = Object.entries(again ?? { return: path })
  return (
    <form class="languages" method="post" action={again ? path : '/language'} aria-label={useSay()(label)}>
      <input type="hidden" name="_csrf" value={csrf} />
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {locales.map(one => (
        <button
          type="submit"
          class="language"
          name={again ? '_locale' : 'locale'}
          value={one}
          lang={one}
          aria-current={one === locale ? 'true' : undefined}
        >
          {names[one]}
        </button>
      ))}
    </form>
  )
}
