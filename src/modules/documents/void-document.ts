import { type Decision, fact, refuse, type Words } from '../../kernel/index.ts'
import type { IssuedDocument } from './document.ts'
import type { DocumentFact } from './facts.ts'

export type VoidRefused = 'no-such-document' | 'already-revoked' | 'already-used'
type Voided = Extract<DocumentFact, { name: 'DocumentVoided' }>

/** A mission cancels a document that nobody relied on yet. Its number stays taken, its register shows it as void. */
export const voidDocument = (
  document: IssuedDocument,
  { reason }: { readonly reason: string },
): Decision<Voided, VoidRefused> => {
  if (document.status === 'none') return refuse('no-such-document')
  if (document.status === 'revoked') return refuse('already-revoked')
  if (document.status === 'void') return []
  if (document.usedOn !== null) return refuse('already-used')
  return [fact('DocumentVoided', { reason })]
}

export const voidRefusals: Words<VoidRefused> = {
  'no-such-document': { id: 'Surat itu tidak ada.', en: 'There is no such document.' },
  'already-revoked': {
    id: 'Surat ini sudah dicabut, jadi tidak perlu dibatalkan.',
    en: 'This document has been revoked already, so it need not be cancelled.',
  },
  'already-used': {
    id: 'Surat ini sudah dipakai, jadi tidak dapat dibatalkan. Bila keliru, cabut.',
    en: 'This document has been used, so it cannot be cancelled. If it is wrong, revoke it.',
  },
}
