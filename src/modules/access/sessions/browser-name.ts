const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const find = (table: readonly (readonly [RegExp, string])[], text: string): string | null =>
  table.find(([sign]) => sign.test(text))?.[1] ?? null

/** "Chrome, Android": enough to recognise one's own phone in a list, and too little to follow anyone by. */
export const browserName = (userAgent: string): string =>
  [find(browsers, userAgent), find(systems, userAgent)].filter(part => part !== null).join(', ')
