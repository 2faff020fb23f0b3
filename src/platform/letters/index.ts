export type { LetterFault, LetterFaultCode } from './letter-fault.ts'
export type { Letter, Letters } from './letters.ts'
export { type LettersSettings, openLetters } from './open-letters.ts'
