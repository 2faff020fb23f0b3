import { apiRoute, json, problem } from '../../../web/index.ts'
import { comparedBytes, isSameFile } from './compare-file.ts'
import { codeParams, matchAnswer, verdictAnswer } from './schemas.ts'
import { findVerdict } from './verdict.ts'

const unknown = (): Response => problem(404, 'unknown-document', 'No document has this code.')

/** What the page behind the QR code says, for a program: no personal data. */
export const documentVerdict = apiRoute({
  method: 'GET',
  path: '/api/v1/documents/{code}',
  summary: 'Whether a document is genuine, by the code on it',
  params: codeParams,
  answers: {
    200: { description: 'What is known of the document.', schema: verdictAnswer },
    404: { description: 'No document has this code.' },
  },
  handler: async ({ params }, { app }) => {
    const verdict = await findVerdict(app.db, params.code)
    if (verdict === null) return unknown()
    const { document, state, revokedOn } = verdict
    const { kind, issuedOn, mission, file } = document
    return json({ state, kind, issuedOn, mission, revokedOn, sha256: file?.sha256 ?? null })
  },
})

export const fileComparison = apiRoute({
  method: 'POST',
  path: '/api/v1/documents/{code}/comparison',
  summary: 'Whether a file is the issued one, byte for byte',
  params: codeParams,
  file: { field: 'file', maxBytes: comparedBytes },
  answers: {
    200: { description: 'Whether it is the same file.', schema: matchAnswer },
    404: { description: 'No document has this code.' },
    413: { description: 'The file is larger than any issued document.' },
    422: { description: 'The field `file` is missing.' },
  },
  handler: async ({ params }, { app, form }) => {
    const verdict = await findVerdict(app.db, params.code)
    const sent = form.file('file')
    if (verdict === null || sent === null) return unknown()
    return json({ match: isSameFile(verdict.document, sent) })
  },
})
