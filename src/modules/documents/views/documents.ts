import { view } from '../../../journal/index.ts'
import type { DocumentFact } from '../facts.ts'

const idOf = (stream: string): string => stream.replace(/^document-/, '')

/** Every document that took a number: the registers, and what a verification code leads to. */
export const documents = view<DocumentFact>('documents/documents', 'documents.documents', ['document'], {
  DocumentNumbered: ({ stream, mission, at, body }, rows) =>
    rows.put(idOf(stream), {
      mission,
      person: body.person,
      kind: body.kind,
      nameId: body.name.id,
      nameEn: body.name.en,
      register: body.register,
      year: body.year,
      sequence: body.sequence,
      number: body.number,
      issuedOn: body.issuedOn,
      numberedAt: at,
      codeHash: body.codeHash,
      sha256: null,
      bytes: null,
      renderedAt: null,
      failures: 0,
      failure: null,
      failedAt: null,
      usedOn: null,
      voidedAt: null,
      voidReason: null,
      revokedAt: null,
      revokeReason: null,
    }),
  DocumentRendered: ({ stream, at, body }, rows) =>
    rows.patch(idOf(stream), {
      sha256: body.sha256,
      bytes: body.bytes,
      renderedAt: at,
      failures: 0,
      failure: null,
      failedAt: null,
    }),
  RenderingFailed: ({ stream, at, body }, rows) =>
    rows.patch(idOf(stream), { failures: body.times, failure: body.reason, failedAt: at }),
  DocumentUsed: ({ stream, body }, rows) => rows.patch(idOf(stream), { usedOn: body.on }),
  DocumentUseCancelled: ({ stream }, rows) => rows.patch(idOf(stream), { usedOn: null }),
  DocumentVoided: ({ stream, at, body }, rows) =>
    rows.patch(idOf(stream), { voidedAt: at, voidReason: body.reason }),
  DocumentRevoked: ({ stream, at, body }, rows) =>
    rows.patch(idOf(stream), { revokedAt: at, revokeReason: body.reason }),
})
