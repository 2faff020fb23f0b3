import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { readObject } from './read-object.ts'

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

const wholeNumber = (packed: PDFRawStream, entry: string): number => {
  const number = packed.dict.lookup(name(entry), PDFNumber).asNumber()
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${entry} is no whole number`)
  return number
}

/** The objects packed in the stream that begins here, ISO 32000-2 7.5.7. Null: another program may find others in it. */
export const packedObjects = (bytes: Uint8Array): readonly (readonly [string, PDFObject])[] | null => {
  try {
    // A context of its own: what the stream says must not depend on other objects.
    const context = PDFContext.create()
    const packed = readObject(bytes, context)?.object
    if (!(packed instanceof PDFRawStream) || isPackedElsewhere(packed)) return null
    const [first, count] = [wholeNumber(packed, 'First'), wholeNumber(packed, 'N')]
    const whole = decodePDFRawStream(packed).decode()
    const places = Buffer.from(whole.subarray(0, first))
      .toString('latin1')
      .split(/[\0\s]+/)
      .filter(Boolean)
    if (places.length !== 2 * count || !places.every(each => /^\d+$/.test(each))) return null
    return Array.from({ length: count }, (_, at) => {
      const [number = '', place = ''] = places.slice(2 * at, 2 * at + 2)
      const found = readObject(whole.subarray(first + Number(place)), context)
      if (found === null || found.hasTwins)
        throw new Error('A packed object that cannot be read in one way only')
      return [number, found.object] as const
    })
  } catch {
    return null
  }
}
