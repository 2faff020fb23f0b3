import type { Json } from '../../kernel/index.ts'

/** A letter to be set: the template's file and what it prints. */
export type Letter = {
  /** Absolute path of a `.typ` file; it may read only what lies in its own folder. */
  readonly template: string
  readonly data: { readonly [key: string]: Json | undefined }
}

/** Sets letters as PDF. The same letter gives the same bytes on every machine. */
export type Letters = {
  /** Rejects with a `LetterFault`. */
  readonly render: (letter: Letter) => Promise<{ readonly pdf: Uint8Array<ArrayBuffer> }>
  /** What of these texts our fonts cannot draw, each sign once, in the order of the texts. Empty: all of it. */
  readonly uncovered: (texts: readonly string[]) => readonly string[]
  readonly stop: () => void
}
