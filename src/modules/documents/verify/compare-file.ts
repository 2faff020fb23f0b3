import { createHash } from 'node:crypto'
import type { SentFile } from '../../../web/index.ts'
import type { DocumentRow } from '../find-document.ts'

/** Letters are well under a megabyte; what is larger cannot be one. */
export const comparedBytes = 10_000_000

/** Whether this is the very file that was issued, to the last byte. */
export const isSameFile = ({ file }: DocumentRow, sent: SentFile): boolean =>
  file !== null && createHash('sha256').update(sent.bytes).digest('hex') === file.sha256
