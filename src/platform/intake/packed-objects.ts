import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFObjectStreamParser,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** Some programs ask for its type, others only for where the first object in it begins. */
export const isPacked = (found: PDFObject): boolean => {
  if (!(found instanceof PDFRawStream)) return false
  const kind = found.dict.get(name('Type'))
  return kind === name('ObjStm') || kind instanceof PDFRef || found.dict.has(name('First'))
}

const refersElsewhere = (object: PDFObject): boolean =>
  object instanceof PDFRef ||
  (object instanceof PDFArray && object.asArray().some(refersElsewhere)) ||
  (object instanceof PDFDict && object.values().some(refersElsewhere))

/** How it is packed is told elsewhere, and may be told twice; its length and the streams before it change nothing. */
const isPackedElsewhere = (packed: PDFRawStream): boolean =>
  packed.dict
    .entries()
    .some(([key, value]) => key !== name('Length') && key !== name('Extends') && refersElsewhere(value))

/** The objects packed in the stream that begins here, ISO 32000-2 7.5.7. Null: another program may find others in it. */
export const packedObjects = async (
  bytes: Uint8Array,
): Promise<readonly (readonly [number, PDFObject])[] | null> => {
  try {
    // A context of its own, so that no object takes the place of another of the same number.
    const context = PDFContext.create()
    const packed = PDFObjectParser.forBytes(bytes, context).parseObject()
    if (!(packed instanceof PDFRawStream) || isPackedElsewhere(packed)) return null
    await PDFObjectStreamParser.forStream(packed).parseIntoContext()
    const objects = context.enumerateIndirectObjects()
    if (objects.length !== packed.dict.lookup(name('N'), PDFNumber).asNumber()) return null
    return objects.map(([ref, object]) => [ref.objectNumber, object])
  } catch {
    return null
  }
}
