import type { App } from '../../web/index.ts'
import { findDocument } from './find-document.ts'

export type DocumentFile = {
  readonly bytes: Buffer
  readonly sha256: string
  /** A file name that every system takes; the number has slashes. */
  readonly name: string
}

/** The PDF of a document; null while it is still being made. Who may see it, and the note of it, is the caller's. */
export const documentFile = async (
  app: Pick<App, 'db' | 'blobs'>,
  id: string,
): Promise<DocumentFile | null> => {
  const document = await findDocument(app.db, id)
  if (!document?.file) return null
  const bytes = await app.blobs.get(document.file.sha256)
  if (!bytes) throw new Error(`The file of document ${id} is missing in the store of files`)
  return { bytes, sha256: document.file.sha256, name: `${document.number.replaceAll('/', '-')}.pdf` }
}
