import { type Phrase, showDay } from '../../kernel/index.ts'
import { missionReference, subdivisionName } from '../missions/index.ts'
import { countryWords } from './country-words.ts'
import type { Field } from './language/field.ts'
import { type Answer, addressLine } from './situation.ts'

const both = (text: string): Phrase => ({ id: text, en: text })
const leftEmpty: Phrase = { id: 'Tidak diisi', en: 'Left empty' }
const yes: Phrase = { id: 'Ya', en: 'Yes' }
const no: Phrase = { id: 'Tidak', en: 'No' }

/** An answer as people read it, for the page where she checks her answers and for the officer's. */
export const showAnswer = (field: Field, answer: Answer | undefined): Phrase => {
  if (answer === undefined || answer === null || answer === '') return leftEmpty
  if (typeof answer === 'boolean') return answer ? yes : no
  if (typeof answer === 'object') return both(addressLine(answer))
  const text = String(answer)
  switch (field.type) {
    case 'choice':
      return field.options?.find(option => option.id === text)?.name ?? both(text)
    case 'date':
      return { id: showDay(text, 'id'), en: showDay(text, 'en') }
    case 'country':
      return countryWords(text)
    case 'subdivision':
      return subdivisionName(missionReference(), text)
    default:
      return both(text)
  }
}
