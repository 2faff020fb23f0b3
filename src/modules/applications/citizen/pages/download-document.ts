import { attachment, type Handler, notFound } from '../../../../web/index.ts'
import { documentFile, findDocument } from '../../../documents/index.ts'
import { ownRequest } from '../own-file.ts'

/** Her own document as a PDF. One that is still being made, was cancelled or revoked is not given out. */
export const downloadDocument: Handler = async visit => {
  const { request } = await ownRequest(visit, 'open-file')
  if (request.document === null) return notFound()
  const document = await findDocument(visit.app.db, request.document)
  if (document === null || document.voidedAt !== null || document.revokedAt !== null) return notFound()
  const file = await documentFile(visit.app, document.id)
  if (file === null) return notFound()
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(file.bytes.byteLength),
      'content-disposition': attachment(file.name),
    },
  })
}
