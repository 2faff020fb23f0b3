import type { Locale } from '../kernel/index.ts'

/** The language of those who run the platform: Indonesian where their machine says so, else English. */
export const operatorLocale = (env: Readonly<Record<string, string | undefined>>): Locale =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('id') ? 'id' : 'en'
