import type { Phrase } from '../kernel/index.ts'

/** Where a command writes, and what it may know of its surroundings. */
export type CommandIo = {
  /** The answer, on stdout. A line end is added. */
  out(text: string): void
  /** Before each line of a long answer: waits while the reader is behind; false where there is none any more. */
  hasReader(): Promise<boolean>
  /** Everything else, on stderr. A line end is added. */
  err(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** One command of `npx dermaga`. */
export type Command = {
  readonly name: string
  readonly summary: Phrase
  /** The whole help text, in English, as `--help` prints it. */
  readonly usage: string
  /** How it ended: 0 done, 1 a check found faults, 2 bad input or usage, 3 the store is out of reach. An answer that
   * cannot be written is 2 as well, whatever the command says. */
  run(args: readonly string[], io: CommandIo): Promise<number>
}
