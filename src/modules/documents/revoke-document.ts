import { type Decision, fact, refuse, type Words } from '../../kernel/index.ts'
import type { IssuedDocument } from './document.ts'
import type { DocumentFact } from './facts.ts'

export type RevokeRefused = 'no-such-document' | 'not-yet-made' | 'already-void'
type Revoked = Extract<DocumentFact, { name: 'DocumentRevoked' }>

/** A mission withdraws a document that was good: from now on whoever checks it is told so. */
export const revokeDocument = (
  document: IssuedDocument,
  { reason }: { readonly reason: string },
): Decision<Revoked, RevokeRefused> => {
  if (document.status === 'none') return refuse('no-such-document')
  if (document.status === 'void') return refuse('already-void')
  if (document.status === 'revoked') return []
  // Without a file nobody can hold it in their hand: it is cancelled instead.
  if (document.file === null) return refuse('not-yet-made')
  return [fact('DocumentRevoked', { reason })]
}

export const revokeRefusals: Words<RevokeRefused> = {
  'no-such-document': { id: 'Surat itu tidak ada.', en: 'There is no such document.' },
  'not-yet-made': {
    id: 'Berkas surat ini belum jadi. Batalkan suratnya, jangan dicabut.',
    en: 'The file of this document has not been made yet. Cancel it instead of revoking it.',
  },
  'already-void': {
    id: 'Surat ini sudah dibatalkan.',
    en: 'This document has been cancelled already.',
  },
}
