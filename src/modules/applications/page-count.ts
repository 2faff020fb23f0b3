import { fill, type Phrase } from '../../kernel/index.ts'

const words = {
  one: { id: '1 halaman', en: '1 page' },
  more: { id: '{count} halaman', en: '{count} pages' },
} as const satisfies Record<string, Phrase>

/** How many pages a document has, in words. */
export const pageCount = (count: number): Phrase => (count === 1 ? words.one : fill(words.more, { count }))
