import type { Words } from '../../../kernel/index.ts'

/** What was looked at. Lists and searches count too: they show names. */
export const lookKinds = [
  'file',
  'document',
  'document-image',
  'download',
  'worklist',
  'search',
  'register',
  'export',
] as const
export type LookKind = (typeof lookKinds)[number]

/** Many people's names at once: the same list is drawn many times a day. */
export const isList = (kind: LookKind): boolean =>
  kind === 'worklist' || kind === 'search' || kind === 'register'

/** As the person reads it whose data were looked at. */
export const lookKindWords: Words<LookKind> = {
  file: { id: 'Membuka permohonan Anda', en: 'Opened your request' },
  document: { id: 'Membuka dokumen Anda', en: 'Opened a document of yours' },
  'document-image': { id: 'Melihat gambar dokumen Anda', en: 'Looked at an image of your document' },
  download: { id: 'Mengunduh dokumen Anda', en: 'Downloaded a document of yours' },
  worklist: { id: 'Melihat nama Anda di daftar tugas', en: 'Saw your name in the list of work' },
  search: { id: 'Melihat nama Anda di hasil pencarian', en: 'Saw your name in the results of a search' },
  register: { id: 'Melihat nama Anda di buku register', en: 'Saw your name in the register' },
  export: { id: 'Mengekspor data permohonan Anda', en: 'Exported data of your request' },
}
