import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { isActiveAction } from './active-parts.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { hidesActive } from './hides-active.ts'
import { isSigned } from './signed-pdf.ts'

/** Entries that tell who made the file, when and with what, and those that run or carry something: ISO 32000-2. */
const unwanted = [
  // 14.3.2, 14.5, 12.3.4: notes of the programs that wrote it, a small picture of an earlier state
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb'],
  // 12.6, 12.7.8, 13: what is done on opening, closing, printing; scripts, forms with scripts, films
  ...['OpenAction', 'AA', 'JavaScript', 'JS', 'XFA', 'OnInstantiate', 'RichMediaContent'],
  // 12.8.2.3: rights that another program gave; they end with the first change
  ...['UR', 'UR3'],
  // 7.11.4: files inside the file
  ...['EmbeddedFiles', 'AF', 'EF'],
].map(name => PDFName.of(name))

/**
 * A photo in a PDF is a JPEG, sometimes packed once more: 7.4.8. Returns it unpacked and without the camera's notes;
 * null for all else.
 */
const cleanPhoto = (stream: PDFRawStream): PDFRawStream | null => {
  const [filter, parms] = [PDFName.of('Filter'), PDFName.of('DecodeParms')]
  const named = stream.dict.lookup(filter)
  const filters = named instanceof PDFArray ? named.asArray() : [named]
  if (filters.at(-1) !== PDFName.of('DCTDecode')) return null
  const { context } = stream.dict
  const given = stream.dict.lookup(parms)
  const packedBy = given instanceof PDFArray ? given.asArray() : filters.map(() => given)
  const outer = stream.dict.clone()
  outer.set(filter, context.obj(filters.slice(0, -1)))
  outer.set(parms, context.obj(packedBy.slice(0, -1)))
  const photo =
    filters.length === 1
      ? stream.contents
      : decodePDFRawStream(PDFRawStream.of(outer, stream.contents)).decode()
  const dict = stream.dict.clone()
  dict.set(filter, PDFName.of('DCTDecode'))
  const own = packedBy.at(-1)
  if (own === undefined || own === PDFNull) dict.delete(parms)
  else dict.set(parms, own)
  return PDFRawStream.of(dict, cleanJpeg(photo))
}

/** Fonts, images and the like stand under names that the writing program chose, 7.8.3: a font may well be called AA. */
const resourcesOf = (dict: PDFDict): PDFDict[] =>
  ['Resources', 'DR']
    .map(name => dict.lookup(PDFName.of(name)))
    .flatMap(found => (found instanceof PDFDict ? found.keys().map(key => found.lookup(key)) : []))
    .filter(part => part instanceof PDFDict)

/** It would be kept as it is, and nobody knows what another program makes of it. */
const refuseUnreadable = (object: PDFObject | undefined): void => {
  if (object instanceof PDFInvalidObject) throw new Error('An object of this PDF cannot be read')
}

/**
 * The same pages in a new file: what is reached from the catalogue less what is unwanted, photos without the camera's
 * notes. Earlier versions, lost objects, the Info dictionary and the encryption of a file that opens without a password
 * stay behind. A signed file comes back as it is, since it is worth nothing once it is written anew; one that also runs,
 * sends or carries something can neither be cleaned nor trusted. Throws for a file that needs a password, and for much
 * that is no PDF.
 */
export const cleanPdf = async (bytes: Uint8Array): Promise<Uint8Array | 'signed-and-active'> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  const { context } = file
  if (isSigned(bytes, context)) {
    for (const [, object] of context.enumerateIndirectObjects()) refuseUnreadable(object)
    return hidesActive(bytes, context) ? 'signed-and-active' : bytes
  }
  delete context.trailerInfo.Info
  const reached = new Set<PDFRef>()
  const namedByWriter = new Set<PDFObject>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    refuseUnreadable(next)
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      const found = context.lookup(next)
      const photo = found instanceof PDFRawStream ? cleanPhoto(found) : null
      if (photo !== null) context.assign(next, photo)
      waiting.push(photo ?? found)
    } else if (next instanceof PDFArray) waiting.push(...next.asArray())
    else if (next instanceof PDFStream) waiting.push(next.dict)
    else if (next instanceof PDFDict) {
      for (const part of resourcesOf(next)) namedByWriter.add(part)
      if (!namedByWriter.has(next)) {
        for (const name of isActiveAction(next) ? next.keys() : unwanted) next.delete(name)
      }
      waiting.push(...next.values())
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
  return file.save({ addDefaultPage: false, updateFieldAppearances: false })
}
