/** The languages that every sentence stands in. Indonesian first: it is the language of record. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

/** One sentence in every language. */
export type Phrase = { readonly [L in Locale]: string }

/** A sentence for every code: a missing or a superfluous one does not compile. */
export type Words<Code extends string> = { readonly [C in Code]: Phrase }

export const say = (phrase: Phrase, locale: Locale): string => phrase[locale]

/** Fills `{name}` in a phrase, in every language alike. */
export const fill = (phrase: Phrase, values: Readonly<Record<string, string | number>>): Phrase => {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
  return { id: put(phrase.id), en: put(phrase.en) }
}

export const isLocale = (value: unknown): value is Locale => value === 'id' || value === 'en'

/** As it stands at the beginning of a label; inside a sentence it stands as it is. */
export const capitalised = ({ id, en }: Phrase): Phrase => {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return { id: upper(id), en: upper(en) }
}
