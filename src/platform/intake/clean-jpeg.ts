const [startOfImage, endOfImage, startOfScan, comment] = [0xd8, 0xd9, 0xda, 0xfe]
const isNote = (marker: number): boolean => marker === comment || (marker >= 0xe0 && marker <= 0xef)
/** Within a scan: no marker but a byte FF of the picture, or the start of the next interval: B.1.1.5, B.2.1. */
const isWithinScan = (byte: number): boolean => byte === 0x00 || (byte >= 0xd0 && byte <= 0xd7)
/** These stand alone, without a length: B.1.1.3. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Where the next marker begins from here on, and its code: B.1.1.2 lets it be preceded by any number of FF. */
const findMarker = (bytes: Buffer, from: number, isPassed: (byte: number) => boolean) => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at)) {
    let end = at
    while (bytes[end] === 0xff) end += 1
    const code = bytes[end]
    if (code === undefined) return null
    if (!isPassed(code)) return { at, code, end: end + 1 }
    at = end
  }
  return null
}

/** What a decoder needs of the notes: JFIF's unit and density, the colour profile, Adobe's word on how colours were turned. */
const needed = (marker: number, body: Buffer): Buffer | null => {
  const starts = (text: string): boolean => body.toString('latin1', 0, text.length) === text
  // JFIF 1.02 puts a small picture behind its first fourteen bytes, and its size into the last two of them.
  if (marker === 0xe0 && starts('JFIF\0') && body.length >= 14)
    return Buffer.concat([body.subarray(0, 12), Buffer.alloc(2)])
  return (marker === 0xe2 && starts('ICC_PROFILE\0')) || (marker === 0xee && starts('Adobe')) ? body : null
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/**
 * A JPEG without the camera's notes (Exif with place and time, XMP, comments, small pictures), its own picture untouched:
 * read by its markers through all its scans to its end, ITU-T T.81 B.1.1. What stands before, behind or between goes, and
 * so do notes behind the first scan, which no decoder reads. Bytes that begin no JPEG come back as they are.
 */
export const cleanJpeg = (given: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const start = bytes.indexOf(Buffer.from([0xff, startOfImage]))
  if (start === -1) return given
  const kept = [bytes.subarray(start, start + 2)]
  let isScanned = false
  let at = start + 2
  for (;;) {
    const marker = findMarker(bytes, at, code => code === 0 || isAlone(code))
    if (marker === null) break
    const { code, end } = marker
    if (code === endOfImage) {
      kept.push(Buffer.from([0xff, endOfImage]))
      break
    }
    if (end + 2 > bytes.length) break
    at = end + Math.max(2, bytes.readUInt16BE(end))
    if (at > bytes.length) break
    const body = bytes.subarray(end + 2, at)
    const wanted = isNote(code) ? (isScanned ? null : needed(code, body)) : body
    if (wanted !== null) kept.push(segment(code, wanted))
    if (code !== startOfScan) continue
    isScanned = true
    const next = findMarker(bytes, at, isWithinScan)
    kept.push(bytes.subarray(at, next?.at))
    at = next?.at ?? bytes.length
  }
  return Buffer.concat(kept)
}
