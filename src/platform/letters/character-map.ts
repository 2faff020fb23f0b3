/** Which characters a TrueType font has a drawing for, from its table `cmap` (OpenType 1.9, formats 4 and 12). */
export const characterMap = (font: Uint8Array): ReadonlySet<number> => {
  const bytes = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = bytes.getUint16(4)
  const found = new Set<number>()
  for (let table = 0; table < tables; table++) {
    const record = 12 + table * 16
    if (bytes.getUint32(record) !== 0x636d6170) continue
    const cmap = bytes.getUint32(record + 8)
    for (let each = 0; each < bytes.getUint16(cmap + 2); each++) {
      const subtable = cmap + bytes.getUint32(cmap + 4 + each * 8 + 4)
      const format = bytes.getUint16(subtable)
      if (format === 4) readSegments(bytes, subtable, found)
      else if (format === 12) readGroups(bytes, subtable, found)
    }
  }
  return found
}

/** Format 4: ranges of the first 65,536 characters; glyph 0 is "there is none". */
const readSegments = (bytes: DataView, at: number, found: Set<number>): void => {
  const doubled = bytes.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let each = 0; each < doubled; each += 2) {
    const start = bytes.getUint16(starts + each)
    const end = bytes.getUint16(ends + each)
    const delta = bytes.getUint16(deltas + each)
    const offset = bytes.getUint16(offsets + each)
    for (let character = start; character <= end && character !== 0xffff; character++) {
      const listed =
        offset === 0 ? character : bytes.getUint16(offsets + each + offset + 2 * (character - start))
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.add(character)
    }
  }
}

/** Format 12: ranges over all of Unicode. */
const readGroups = (bytes: DataView, at: number, found: Set<number>): void => {
  for (let group = 0; group < bytes.getUint32(at + 12); group++) {
    const record = at + 16 + group * 12
    const [start, end, glyph] = [0, 4, 8].map(field => bytes.getUint32(record + field)) as [
      number,
      number,
      number,
    ]
    for (let character = start; character <= end; character++) {
      if (glyph + character - start !== 0) found.add(character)
    }
  }
}
