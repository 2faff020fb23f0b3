/**
 * Format characters that nobody sees: spaces and joins without width, marks that turn the writing direction, tags, the
 * byte-order mark. Two joiners stay, U+200C and U+200D, which Persian and Indic scripts are written with; and so do the
 * signs of number and verse, which are seen.
 */
const unseen = /(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}/gu

export const withoutUnseen = (text: string): string => text.replace(unseen, '')

/** One line as typed, made comparable: NFC, nothing unseen, no control characters, single spaces, no space around it. */
export const readLine = (raw: string): string =>
  withoutUnseen(raw)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    // A joiner with nothing before it joins nothing, and would make an answer of what looks empty.
    .replace(/^[\s\u200c\u200d]+/u, '')
    .trim()

/** Several lines: as one line each, at most one empty line in a row. */
export const readLines = (raw: string): string =>
  raw
    .split(/\r\n?|\n/)
    .map(readLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
