import { type Locale, locales } from '../../kernel/index.ts'
import { useReader, useSay } from '../reader.tsx'

const label = { id: 'Bahasa', en: 'Language' }
/** Each language in its own words, for those who read no other. */
const names: Readonly<Record<Locale, string>> = { id: 'Bahasa Indonesia', en: 'English' }

/** Changing the language keeps a preference, so it is a post, and comes back to this page. */
export const LanguageSwitch = () => {
  const { csrf, path, locale } = useReader()
  return (
    <form class="languages" method="post" action="/language" aria-label={useSay()(label)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="return" value={path} />
      {locales.map(one => (
        <button
          type="submit"
          class="language"
          name="locale"
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
