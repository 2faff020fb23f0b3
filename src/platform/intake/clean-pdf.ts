import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { cleanJpeg } from './clean-jpeg.ts'

/** Entries that tell who made the file, when and with what, and those that run or carry something: ISO 32000-2. */
const unwanted = [
  // 14.3.2, 14.5, 12.3.4: notes of the programs that wrote it, a small picture of an earlier state
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb'],
  // 12.6: what is done on opening, closing, printing, and scripts
  ...['OpenAction', 'AA', 'JavaScript', 'JS'],
  // 7.11.4: files inside the file
  ...['EmbeddedFiles', 'AF', 'EF'],
].map(name => PDFName.of(name))

/**
 * A signature covers the bytes of the file (ISO 32000-2, 12.8.1), so its entry stands in them plainly: a document
 * of another office, signed, is worth nothing once it is written anew.
 */
export const isSignedPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('/ByteRange')

const isJpeg = ({ dict }: PDFRawStream): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only === PDFName.of('DCTDecode')
}

/** Fonts, images and the like stand under names that the writing program chose, 7.8.3: a font may well be called AA. */
const resourcesOf = (dict: PDFDict): PDFDict[] =>
  ['Resources', 'DR']
    .map(name => dict.lookup(PDFName.of(name)))
    .flatMap(found => (found instanceof PDFDict ? found.keys().map(key => found.lookup(key)) : []))
    .filter(part => part instanceof PDFDict)

/**
 * The same pages in a new file: what is reached from the catalogue less what is unwanted, photos without the camera's
 * notes. Earlier versions, lost objects, the Info dictionary and the encryption of a file that opens without a password
 * stay behind. Throws for a file that needs a password, and for much that is no PDF.
 */
export const cleanPdf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  const { context } = file
  delete context.trailerInfo.Info
  const reached = new Set<PDFRef>()
  const namedByWriter = new Set<PDFObject>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      const found = context.lookup(next)
      if (found instanceof PDFRawStream && isJpeg(found))
        context.assign(next, PDFRawStream.of(found.dict, cleanJpeg(found.contents)))
      waiting.push(found)
    } else if (next instanceof PDFArray) waiting.push(...next.asArray())
    else if (next instanceof PDFStream) waiting.push(next.dict)
    else if (next instanceof PDFDict) {
      for (const part of resourcesOf(next)) namedByWriter.add(part)
      if (!namedByWriter.has(next)) for (const name of unwanted) next.delete(name)
      waiting.push(...next.values())
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
  return file.save({ addDefaultPage: false, updateFieldAppearances: false })
}
