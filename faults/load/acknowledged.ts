import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** What the platform answered as done. `request` is the application's id; a draft's id becomes it. */
export type Acknowledged =
  | {
      readonly what: 'upload'
      readonly request: string
      readonly requirement: string
      readonly sha256: string
    }
  | { readonly what: 'submission'; readonly request: string; readonly phone: string }
  | { readonly what: 'correction'; readonly request: string; readonly phone: string }
  | { readonly what: 'payment'; readonly request: string; readonly receipt: string }
  | { readonly what: 'decision'; readonly request: string; readonly outcome: 'grant' | 'reject' }
  /** Steps that are told to be kept too, and are not counted among the twenty. */
  | { readonly what: 'draft'; readonly request: string }
  | { readonly what: 'step'; readonly request: string; readonly fact: string }

const counted: ReadonlySet<Acknowledged['what']> = new Set([
  ...(['upload', 'submission', 'correction', 'payment', 'decision'] as const),
])

export const isCounted = ({ what }: Acknowledged): boolean => counted.has(what)

/** The answers on record outside the store, each on the disk before anything is done upon it. */
export type AnswerLog = {
  note(answer: Acknowledged): void
  /** As the file says, not as anybody remembers. */
  read(): readonly Acknowledged[]
  /** How many of those that count. */
  count(): number
  close(): void
}

export const openAnswerLog = (path: string): AnswerLog => {
  const file = openSync(path, 'a', 0o600)
  let count = 0
  return {
    note: answer => {
      writeSync(file, `${JSON.stringify(answer)}\n`)
      fsyncSync(file)
      if (isCounted(answer)) count += 1
    },
    read: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as Acknowledged),
    count: () => count,
    close: () => closeSync(file),
  }
}
