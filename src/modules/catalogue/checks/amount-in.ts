const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`

/** Words with which a number begins, in both languages; `juta` or `million` alone is none: "Rp{fine} juta". */
const small = `
  setengah satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta
  half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`
const large = 'belas puluh ratus ribu juta miliar hundred thousand million'
const first = `(?:${any(small)}|a\\s+${any(large)})`
const further = any(`${small} ${large} and`)
const digits = '\\d+(?:[.,]\\d+)*'
const number = `(?:${digits}|\\b${first}\\b)(?:[\\s-]+${further}\\b)*`

const times = 'menit jam hari minggu pekan bulan tahun'
const time = any(`${times} minutes? hours? days? weeks? fortnights? months? years?`)
/** What stands between a number and its unit: "45 (empat puluh lima) hari", "5 working days", "a ten-year passport". */
const between = `(?:\\s*\\([^)]*\\))?[\\s-]+(?:${any('working business calendar full whole more')}\\s+)?`
const coin = any('rupiah sen dolar dollars? ringgit riyal euros? yen won baht pounds? cents?')
const codes = Intl.supportedValuesOf('currency').join('|')

const amounts = [
  // But not "Nomor 25 Tahun 2025".
  new RegExp(`${number}${between}${time}\\b(?!\\s\\d{4}\\b)`, 'i'),
  new RegExp(`\\bse(?:${times.split(' ').join('|')})\\b(?!-)`, 'i'),
  new RegExp(`\\b(?:ber)?(?:usia|umur)\\s+${number}`, 'i'),
  new RegExp(`\\bage[ds]?(?:\\s+of)?\\s+${number}`, 'i'),
  new RegExp(`(?:\\bRp|\\bRM|[$€£¥])\\.?\\s?${number}`, 'i'),
  new RegExp(`\\b(?:${codes})\\s?${digits}`),
  new RegExp(`${digits}\\s?(?:${codes})\\b`),
  new RegExp(`${number}\\s+${coin}\\b`, 'i'),
]

/** The first amount of time or money, or age, that a sentence states in figures or words of its own; null: none. */
export const amountIn = (sentence: string): string | null =>
  amounts.map(each => each.exec(sentence)?.[0]).find(found => found !== undefined) ?? null
