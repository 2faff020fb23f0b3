/** Seen by nobody and drawn by no font: they steer the text around them. Line breaks and tabs are spaces to a letter. */
const isInvisible = (sign: string): boolean => /^[\t\n\r\p{Default_Ignorable_Code_Point}]$/u.test(sign)

/** Anyone's own characters: a font may draw something there, but nobody knows what the writer meant. */
const isPrivate = (sign: string): boolean => /^\p{Private_Use}$/u.test(sign)

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

const isDrawnBy = (font: ReadonlySet<number>, sign: string): boolean =>
  Array.from(sign).every(
    each => !isPrivate(each) && (isInvisible(each) || font.has(each.codePointAt(0) ?? 0)),
  )

/** Nearly every text is of these alone: each is a sign by itself, spelt in one way, and none is anyone's own. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

const hasAll = (font: ReadonlySet<number>, plain: string): boolean => {
  for (let at = 0; at < plain.length; at++) if (!font.has(plain.charCodeAt(at))) return false
  return true
}

/**
 * The signs that no one of these fonts can draw whole. A letter and its marks must come from one font: a mark from
 * another would stand beside its letter. Composed and decomposed spellings are the same sign to a typesetter.
 */
export const uncoveredBy = (
  fonts: readonly ReadonlySet<number>[],
  texts: readonly string[],
): readonly string[] => {
  const missing = new Set<string>()
  for (const text of texts) {
    if (isPlain(text) && fonts.some(font => hasAll(font, text))) continue
    for (const { segment } of graphemes.segment(text)) {
      const spellings = [segment, segment.normalize('NFC'), segment.normalize('NFD')]
      if (!fonts.some(font => spellings.some(each => isDrawnBy(font, each)))) missing.add(segment)
    }
  }
  return [...missing]
}
