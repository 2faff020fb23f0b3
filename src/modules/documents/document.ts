import type { StreamRef, Thing } from '../../journal/index.ts'
import type { Day } from '../../kernel/index.ts'
import type { DocumentFact } from './facts.ts'

export type File = { readonly sha256: string; readonly bytes: number }

/** One document, folded from its facts. */
export type IssuedDocument = {
  readonly status: 'none' | 'good' | 'void' | 'revoked'
  readonly file: File | null
  readonly failures: number
  /** The day on which what it collects was given out; null: not on record. */
  readonly usedOn: Day | null
}

export const documentStream = (id: string, mission: string): StreamRef => ({ id: `document-${id}`, mission })

export const issuedDocument: Thing<IssuedDocument, DocumentFact> = {
  start: { status: 'none', file: null, failures: 0, usedOn: null },
  evolve: (document, { name, body }) => {
    switch (name) {
      case 'DocumentNumbered':
        return { ...document, status: 'good' }
      case 'DocumentRendered':
        return { ...document, file: { sha256: body.sha256, bytes: body.bytes } }
      case 'RenderingFailed':
        return { ...document, failures: body.times }
      case 'DocumentUsed':
        return { ...document, usedOn: body.on }
      case 'DocumentUseCancelled':
        return { ...document, usedOn: null }
      case 'DocumentVoided':
        return { ...document, status: 'void' }
      case 'DocumentRevoked':
        return { ...document, status: 'revoked' }
    }
  },
}
