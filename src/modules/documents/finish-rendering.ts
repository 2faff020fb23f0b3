import { type Decision, fact } from '../../kernel/index.ts'
import type { File, IssuedDocument } from './document.ts'
import type { DocumentFact } from './facts.ts'

type Rendered = Extract<DocumentFact, { name: 'DocumentRendered' }>
type Failed = Extract<DocumentFact, { name: 'RenderingFailed' }>

/** Whether a file is still wanted: a void document needs none, and one file is enough. */
export const isWanted = (document: IssuedDocument): boolean =>
  document.status === 'good' && document.file === null

/** The file is there. Of two workers that made it, the second says nothing. */
export const finishRendering = (
  document: IssuedDocument,
  { sha256, bytes }: File,
): Decision<Rendered, never> => (isWanted(document) ? [fact('DocumentRendered', { sha256, bytes })] : [])

/** The file could not be made this time; the number is kept. */
export const failRendering = (document: IssuedDocument, reason: string): Decision<Failed, never> =>
  isWanted(document) ? [fact('RenderingFailed', { reason, times: document.failures + 1 })] : []
