/** Characters that are never part of an answer: controls, marks that turn the writing direction, and the byte-order mark. */
const unwanted = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line as typed, made comparable: NFC, no control characters, single spaces, no space around it. */
export const readLine = (raw: string): string =>
  raw.normalize('NFC').replace(/\s+/gu, ' ').replace(unwanted, '').trim()

/** Several lines: as one line each, at most one empty line in a row. */
export const readLines = (raw: string): string =>
  raw
    .split(/\r\n?|\n/)
    .map(readLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
