import type { Phrase } from '../../kernel/index.ts'
import { countryName, missionReference } from '../missions/index.ts'

/** A country or territory as people call it. */
export const countryWords = (code: string): Phrase => countryName(missionReference(), code)

/** For papers in two languages: `Malaysia`, `Jepang / Japan`. */
export const countryOnPaper = (code: string): string => {
  const { id, en } = countryWords(code)
  return id === en ? id : `${id} / ${en}`
}
