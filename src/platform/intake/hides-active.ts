import { type PDFContext, PDFStream } from '@cantoo/pdf-lib'
import { holdsActive } from './active-parts.ts'
import { isPacked, packedObjects } from './packed-objects.ts'
import { readObject } from './read-object.ts'
import { digitsBefore, meaningsIn, type WrittenObject } from './written-objects.ts'

/** Each object that begins in these bytes, and those packed in it. Null: one of them may be read in several ways. */
const objectsIn = (bytes: Uint8Array, context: PDFContext): WrittenObject[] | null => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const objects: WrittenObject[] = []
  for (const { index } of text.matchAll(/(?<!end)obj/g)) {
    const rest = bytes.subarray(index + 3)
    const found = readObject(rest, context)
    if (found === null) continue
    if (found.hasTwins) return null
    const { object } = found
    // Its entries say it all; the data of a whole file of streams would fill the memory.
    const entries = object instanceof PDFStream ? object.dict : object
    objects.push({ object: entries, digits: digitsBefore(text, index) })
    if (!isPacked(object)) continue
    const packed = packedObjects(rest)
    if (packed === null) return null
    for (const [number, each] of packed) objects.push({ object: each, digits: number })
  }
  return objects
}

/**
 * Somewhere in these bytes an object is written that runs, sends or carries something: also one of an earlier version, one
 * that nothing names, or a second one under the same number. Which of them a program shows depends on the table that it
 * follows, so all are looked at, and a reference may mean any that bears its number.
 */
export const hidesActive = (bytes: Uint8Array, context: PDFContext): boolean => {
  const objects = objectsIn(bytes, context)
  if (objects === null) return true
  const written = meaningsIn(objects)
  return objects.some(({ object }) => holdsActive(object, written))
}
