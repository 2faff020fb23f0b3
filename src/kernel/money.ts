import type { Locale } from './words.ts'

/** An amount as an integer of the currency's minor units (ISO 4217): 350000 IDR at exponent 2 is 35000000. */
export type Money = { readonly minor: number; readonly currency: string }

/** Minor-unit exponent of ISO 4217, as the runtime's own currency data give it. */
export const exponentOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const localeTags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

export const showMoney = ({ minor, currency }: Money, locale: Locale): string =>
  new Intl.NumberFormat(localeTags[locale], { style: 'currency', currency, currencyDisplay: 'code' }).format(
    minor / 10 ** exponentOf(currency),
  )
