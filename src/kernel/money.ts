import type { Locale, Phrase } from './words.ts'

/** An amount as an integer of the currency's minor units (ISO 4217): 350000 IDR at exponent 2 is 35000000. */
export type Money = { readonly minor: number; readonly currency: string }

/** Currencies whose minor unit is not a hundredth: ISO 4217, list one of 2024-06-25. Pinned, for facts carry minor units. */
const exponents: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(code => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map(code => [code, 3])),
  ...{ CLF: 4, UYW: 4 },
}

/** Minor-unit exponent of ISO 4217; never the runtime's, which follows what shops print (IDR without sen). */
export const exponentOf = (currency: string): number => exponents[currency] ?? 2

const localeTags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** Made once for each language and currency, as those of dates are. */
const kept = new Map<string, Intl.NumberFormat>()

const formatter = (locale: Locale, currency: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  let found = kept.get(key)
  if (found === undefined) {
    found = new Intl.NumberFormat(localeTags[locale], {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      trailingZeroDisplay: 'stripIfInteger',
    })
    kept.set(key, found)
  }
  return found
}

const free: Phrase = { id: 'Tanpa biaya', en: 'Free of charge' }

/** An amount with its currency; nothing to pay is said in words, not as "IDR 0". */
export const showMoney = ({ minor, currency }: Money, locale: Locale): string =>
  minor === 0 ? free[locale] : formatter(locale, currency).format(minor / 10 ** exponentOf(currency))
