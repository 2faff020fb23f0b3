/** The end of a ZIP archive, 22 bytes and then a comment of a stated length: APPNOTE.TXT 4.3.16. */
const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
const zipEndBytes = 22
const longestZipComment = 65_535

const isAlsoZip = (bytes: Buffer): boolean => {
  const tail = bytes.subarray(Math.max(0, bytes.length - zipEndBytes - longestZipComment))
  for (let at = tail.indexOf(zipEnd); at !== -1; at = tail.indexOf(zipEnd, at + 1)) {
    if (at + zipEndBytes > tail.length) return false
    if (at + zipEndBytes + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}

/** Where a browser looks to guess the type of a page: the first kilobyte. */
const isAlsoHtml = (bytes: Buffer): boolean =>
  /<(?:!doctype|html|head|body|script|iframe|svg)\b/i.test(bytes.subarray(0, 1024).toString('latin1'))

const marker = '%%EOF'

/** Something follows the end of the PDF that is neither a line end nor padding. */
const hasTail = (bytes: Buffer): boolean => {
  const end = bytes.lastIndexOf(marker)
  return (
    end !== -1 && bytes.subarray(end + marker.length).some(byte => ![0, 9, 10, 12, 13, 26, 32].includes(byte))
  )
}

/**
 * A PDF must be a PDF and nothing beside it (a signed one is kept as it came): a file that is a web page or an archive
 * too would be opened as that by another program. (Images need no such look: only their pixels are kept.)
 */
export const isDisguisedPdf = (bytes: Buffer): boolean =>
  !/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1')) ||
  isAlsoZip(bytes) ||
  isAlsoHtml(bytes) ||
  hasTail(bytes)
