export {
  isLetterFault,
  type LetterFault,
  type LetterFaultCode,
  letterFaultWords,
} from './letter-fault.ts'
export type { Letter, Letters } from './letters.ts'
export { type LettersSettings, openLetters } from './open-letters.ts'
