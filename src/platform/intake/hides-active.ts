import { PDFContext, PDFName, PDFObjectParser, PDFObjectStreamParser, PDFRawStream } from '@cantoo/pdf-lib'
import { holdsActive } from './active-parts.ts'

const isPacked = (found: unknown): found is PDFRawStream =>
  found instanceof PDFRawStream && found.dict.lookup(PDFName.of('Type')) === PDFName.of('ObjStm')

/** Objects packed in a stream, 7.5.7. One that cannot be opened may hold anything. */
const packsActive = async (text: Uint8Array): Promise<boolean> => {
  try {
    // A context of its own, so that no object takes the place of another of the same number.
    const context = PDFContext.create()
    const packed = PDFObjectParser.forBytes(text, context).parseObject()
    if (!isPacked(packed)) return true
    await PDFObjectStreamParser.forStream(packed).parseIntoContext()
    return context.enumerateIndirectObjects().some(([, object]) => holdsActive(object))
  } catch {
    return true
  }
}

/**
 * Somewhere in these bytes an object is written that runs, sends or carries something: also one of an earlier version, one
 * that nothing names, or a second one under the same number. Which of them a program shows depends on the table that it
 * follows, so all are looked at.
 */
export const hidesActive = async (bytes: Uint8Array, context: PDFContext): Promise<boolean> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { index } of text.matchAll(/(?<!end)obj/g)) {
    const rest = bytes.subarray(index + 3)
    const found = parsed(rest, context)
    if (found === null) continue
    if (isPacked(found) ? await packsActive(rest) : holdsActive(found)) return true
  }
  return false
}

/** Null: these letters begin no object. */
const parsed = (bytes: Uint8Array, context: PDFContext) => {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject()
  } catch {
    return null
  }
}
