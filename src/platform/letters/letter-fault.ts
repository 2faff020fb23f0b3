import type { Words } from '../../kernel/index.ts'
import type { ConfinedFailure } from '../confined/index.ts'

/** Why a letter could not be set. */
export type LetterFaultCode =
  | 'no-typesetter'
  | 'wrong-template'
  | 'too-slow'
  | 'too-heavy'
  | 'too-busy'
  | 'ended'

export type LetterFault = Error & { readonly fault: LetterFaultCode }

export const letterFault = (fault: LetterFaultCode, message: string, cause?: unknown): LetterFault =>
  Object.assign(new Error(message, { cause }), { name: 'LetterFault', fault })

export const letterFaultWords: Words<LetterFaultCode> = {
  'no-typesetter': {
    id: 'Komputer ini tidak mempunyai program untuk membuat surat. Jalankan pekerja di Linux dengan prosesor x64.',
    en: 'This computer has no program that makes letters. Run the worker on Linux with an x64 processor.',
  },
  'wrong-template': {
    id: 'Pola surat ini salah. Petugas teknis perlu memperbaikinya.',
    en: 'The template of this letter is wrong. It has to be mended.',
  },
  'too-slow': {
    id: 'Pembuatan surat terlalu lama dan dihentikan.',
    en: 'Making the letter took too long and was stopped.',
  },
  'too-heavy': {
    id: 'Pembuatan surat memakai terlalu banyak memori dan dihentikan.',
    en: 'Making the letter took too much memory and was stopped.',
  },
  'too-busy': {
    id: 'Terlalu banyak surat sedang dibuat. Surat ini dicoba lagi sebentar lagi.',
    en: 'Too many letters are being made. This one is tried again in a moment.',
  },
  ended: {
    id: 'Pembuatan surat terputus dan dicoba lagi.',
    en: 'Making the letter was interrupted and is tried again.',
  },
}

export const isLetterFault = (error: unknown): error is LetterFault =>
  error instanceof Error &&
  'fault' in error &&
  typeof error.fault === 'string' &&
  Object.hasOwn(letterFaultWords, error.fault)

export const faultOfFailure: Readonly<Record<ConfinedFailure, LetterFaultCode>> = {
  'timed-out': 'too-slow',
  'too-much-memory': 'too-heavy',
  'too-busy': 'too-busy',
  crashed: 'ended',
}
