import type { Phrase, Words } from '../../kernel/index.ts'
import type { BlobFaultCode } from '../../platform/blobs/index.ts'
import type { LetterFaultCode } from '../../platform/letters/index.ts'

/** Why the file of a document could not be made this time. */
export type RenderingFailure = LetterFaultCode | BlobFaultCode | 'record-erased' | 'unexpected'

export const renderingFailures: Words<RenderingFailure> = {
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
  'storage-full': {
    id: 'Tempat penyimpanan berkas penuh. Surat dicoba lagi setelah ada ruang.',
    en: 'The storage for files is full. The letter is tried again when there is room.',
  },
  'blob-damaged': {
    id: 'Berkas di tempat penyimpanan rusak. Petugas teknis perlu memulihkannya.',
    en: 'The file in the storage is damaged. It has to be restored.',
  },
  'record-erased': {
    id: 'Isi surat ini sudah dihapus, jadi berkasnya tidak dapat dibuat lagi.',
    en: 'What this letter says has been erased, so its file cannot be made any more.',
  },
  unexpected: {
    id: 'Terjadi kesalahan yang tidak terduga. Surat dicoba lagi; petugas teknis dapat membaca catatannya.',
    en: 'Something unexpected went wrong. The letter is tried again; the operators can read the log.',
  },
}

/** What a fault is called in the fact; the sentence of the fault itself goes to the log only. */
export const failureOf = (fault: unknown): RenderingFailure =>
  fault instanceof Error &&
  'fault' in fault &&
  typeof fault.fault === 'string' &&
  Object.hasOwn(renderingFailures, fault.fault)
    ? (fault.fault as RenderingFailure)
    : 'unexpected'

/** The words for a reason as a fact carries it; a reason of a later version is said to be unexpected. */
export const failureWords = (reason: string): Phrase =>
  renderingFailures[Object.hasOwn(renderingFailures, reason) ? (reason as RenderingFailure) : 'unexpected']
