import { fill, type Phrase } from '../../../kernel/index.ts'

const hint: Phrase = { id: ' Maksud Anda "{near}"?', en: ' Did you mean "{near}"?' }

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to another. */
export const distance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return cell(from.length, to.length)
}

/** The nearest of the known words, if it is near enough to be a slip of the pen. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const ranked = known
    .map(candidate => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return ranked[0]?.candidate
}

/** The end of a message: ` Did you mean "reason"?`, or nothing. */
export const didYouMean = (word: string, known: readonly string[]): Phrase => {
  const near = nearest(word, known)
  return near === undefined ? { id: '', en: '' } : fill(hint, { near })
}
