import {
  type PDFContext,
  type PDFDict,
  type PDFName,
  type PDFObject,
  PDFObjectParser,
  type PDFRef,
} from '@cantoo/pdf-lib'

/** Counts the names in front of each dictionary's entries; pdf-lib itself keeps the last of two that are alike. */
class CountingParser extends PDFObjectParser {
  /** Null within an entry, where a name is no entry's. */
  private readonly entries: ({ count: number } | null)[] = []
  hasTwins = false

  constructor(bytes: Uint8Array, context: PDFContext) {
    super((PDFObjectParser.forBytes(bytes, context) as CountingParser).bytes, context)
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.entries.push(null)
    const object = super.parseObject(ref)
    this.entries.pop()
    return object
  }

  protected override parseName(): PDFName {
    const counted = this.entries.at(-1)
    if (counted) counted.count += 1
    return super.parseName()
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    const counted = { count: 0 }
    this.entries.push(counted)
    const dict = super.parseDict(ref)
    this.entries.pop()
    if (dict.keys().length !== counted.count) this.hasTwins = true
    return dict
  }
}

/**
 * The object that begins here, null where none does. It has twins where a dictionary in it has two entries of one name,
 * against ISO 32000-2 7.3.7: programs do not agree on which of them counts.
 */
export const readObject = (
  bytes: Uint8Array,
  context: PDFContext,
): { readonly object: PDFObject; readonly hasTwins: boolean } | null => {
  try {
    const parser = new CountingParser(bytes, context)
    const object = parser.parseObject()
    return { object, hasTwins: parser.hasTwins }
  } catch {
    return null
  }
}
