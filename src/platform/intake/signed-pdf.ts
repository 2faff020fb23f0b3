import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib'

const look = (dict: PDFDict, name: string): PDFObject | undefined => dict.lookup(PDFName.of(name))

/** The form's fields and those within them, 12.7.4; each once, should they name each other. */
const fieldsOf = (context: PDFContext): ReadonlySet<PDFDict> => {
  const root = context.lookup(context.trailerInfo.Root)
  const form = root instanceof PDFDict ? look(root, 'AcroForm') : undefined
  const seen = new Set<PDFDict>()
  const waiting = form instanceof PDFDict ? [look(form, 'Fields')] : []
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next instanceof PDFArray) waiting.push(...next.asArray().map(each => context.lookup(each)))
    else if (next instanceof PDFDict && !seen.has(next)) {
      seen.add(next)
      waiting.push(look(next, 'Kids'))
    }
  }
  return seen
}

/**
 * A signature dictionary over this whole file, ISO 32000-2 12.8.1: its byte range begins with the file, ends with it, and
 * leaves out nothing but the text of its own contents.
 */
const covers = (signature: PDFDict, bytes: Buffer): boolean => {
  const [range, contents] = [look(signature, 'ByteRange'), look(signature, 'Contents')]
  if (!(range instanceof PDFArray && contents instanceof PDFHexString)) return false
  const numbers = range.asArray().map(each => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
  if (numbers.length !== 4 || !numbers.every(each => Number.isSafeInteger(each) && each >= 0)) return false
  const [start = 0, before = 0, after = 0, rest = 0] = numbers
  if (start !== 0 || before >= after || after + rest !== bytes.length) return false
  const gap = bytes.toString('latin1', before, after)
  if (!/^<[\da-f]+>$/i.test(gap) || /^<0+>$/.test(gap)) return false
  // Where the file is encrypted its signature is not, 7.6.2: what the reader took for one says nothing, the place does.
  if (!signature.context.isDecrypted) return gap === `<${contents.asString()}>`
  return /\/Contents\s*$/.test(bytes.toString('latin1', Math.max(0, before - 20), before))
}

const names = (signature: PDFDict): boolean =>
  ['Filter', 'SubFilter'].every(entry => look(signature, entry) instanceof PDFName)

/**
 * A field of the form holds a signature, 12.7.5.5, over the whole file; of several the last one does. A file that was
 * added to afterwards is vouched for by nobody as it stands.
 */
export const isSigned = (bytes: Uint8Array, context: PDFContext): boolean => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [...fieldsOf(context)]
    .map(field => look(field, 'V'))
    .some(value => value instanceof PDFDict && names(value) && covers(value, whole))
}
