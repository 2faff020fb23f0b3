import type { Words } from '../../kernel/index.ts'

export type BlobFaultCode = 'storage-full' | 'blob-damaged'

/** A fault of the file store that a person can be told about in plain words. */
export type BlobFault = Error & { readonly fault: BlobFaultCode }

export const blobFault = (fault: BlobFaultCode, message: string, cause?: unknown): BlobFault =>
  Object.assign(new Error(message, { cause }), { fault })

export const isBlobFault = (error: unknown): error is BlobFault =>
  error instanceof Error &&
  'fault' in error &&
  (error.fault === 'storage-full' || error.fault === 'blob-damaged')

export const blobFaultWords: Words<BlobFaultCode> = {
  'storage-full': {
    id: 'Berkas belum dapat disimpan karena tempat penyimpanan penuh. Tidak ada yang hilang. Silakan coba lagi nanti.',
    en: 'The file could not be kept because the storage is full. Nothing was lost. Please try again later.',
  },
  'blob-damaged': {
    id: 'Berkas ini rusak di tempat penyimpanan dan tidak ditampilkan. Petugas teknis perlu memulihkannya dari cadangan.',
    en: 'This file is damaged in the storage and is not shown. It must be restored from the backup.',
  },
}
