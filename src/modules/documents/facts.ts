import type { Day, Fact, Phrase } from '../../kernel/index.ts'

/** A stream is one document, `document-<id>`, in its mission's chain. */
export type DocumentFact =
  /** A signer's grant took the next number of the mission's register. The file is made after it. */
  | Fact<
      'DocumentNumbered',
      {
        /** Account of the person whom it is about. */
        person: string
        kind: string
        /** What this kind was called then. */
        name: Phrase
        register: string
        year: number
        sequence: number
        number: string
        template: string
        issuedOn: Day
        /** SHA-256 of the code that stands on the paper; whoever reads the journal cannot look documents up by it. */
        codeHash: string
      }
    >
  | Fact<'DocumentRendered', { sha256: string; bytes: number }>
  /** The number is kept and the file tried again; `times` counts the failures of this document. */
  | Fact<'RenderingFailed', { reason: string; times: number }>
  /** What it collects, a passport, was given out on this day. */
  | Fact<'DocumentUsed', { on: Day }>
  /** That was recorded by mistake; the day is that of the use which does not count. */
  | Fact<'DocumentUseCancelled', { on: Day }>
  /** Cancelled before anyone relied on it; its number stays taken. `reason` is a record. */
  | Fact<'DocumentVoided', { reason: string }>
  /** It was good once and is no longer. `reason` is a record. */
  | Fact<'DocumentRevoked', { reason: string }>
