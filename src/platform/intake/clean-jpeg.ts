/** Segments a decoder needs: JFIF, the colour profile, and Adobe's note on how the colours were turned. */
const neededNotes = [0xe0, 0xe2, 0xee]
const [firstNote, lastNote, comment, startOfScan] = [0xe0, 0xef, 0xfe, 0xda]

const isNote = (marker: number): boolean =>
  marker === comment || (marker >= firstNote && marker <= lastNote && !neededNotes.includes(marker))

/**
 * A JPEG without the camera's notes (Exif with place and time, XMP, comments), its pixels untouched: the segments
 * before the first scan, ITU-T T.81 B.1.1.4, less those that no decoder needs. Other bytes come back as they are.
 */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return bytes
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === startOfScan) break
    const end = at + 2 + view.getUint16(at + 2)
    if (!isNote(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, bytes.subarray(at)])
}
