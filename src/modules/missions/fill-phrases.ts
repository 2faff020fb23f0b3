import { fill, type Phrase } from '../../kernel/index.ts'

/** Fills a phrase with names that differ by language, each into its own. */
export const fillPhrases = (phrase: Phrase, values: Readonly<Record<string, Phrase | string>>): Phrase => {
  const inOne = (locale: 'id' | 'en') =>
    fill(
      phrase,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : value[locale],
        ]),
      ),
    )[locale]
  return { id: inOne('id'), en: inOne('en') }
}

/** Sentences one after the other. */
export const joinPhrases = (phrases: readonly Phrase[], between = ' '): Phrase => ({
  id: phrases.map(({ id }) => id).join(between),
  en: phrases.map(({ en }) => en).join(between),
})
