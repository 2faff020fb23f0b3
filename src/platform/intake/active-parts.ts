import { PDFArray, PDFDict, PDFName, PDFNull, type PDFObject, PDFStream } from '@cantoo/pdf-lib'

const names = (...texts: readonly string[]) => texts.map(text => PDFName.of(text))
const [action, open, also] = [PDFName.of('S'), PDFName.of('OpenAction'), PDFName.of('AA')]

/** Entries that run or carry something, ISO 32000-2: scripts 12.6.4.17, forms with scripts 12.7.8, films 13, files 7.11.4. */
const carriers = names('JS', 'XFA', 'OnInstantiate', 'RichMediaContent', 'EF')

/** Actions that run something, send something or open another file, 12.6.4; going somewhere and links stay. */
const activeActions = names(
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMediaExecute'],
  ...['GoToR', 'GoToE'],
)

export const isActiveAction = (dict: PDFDict): boolean =>
  activeActions.some(name => dict.lookup(action) === name)

const isThere = (found: PDFObject | undefined): boolean => found !== undefined && found !== PDFNull

/** Done by itself, on opening or when a page comes into view: all but turning to a place in this file. */
const actsAlone = (found: PDFObject | undefined): boolean =>
  found instanceof PDFDict && found.has(action) && found.lookup(action) !== PDFName.of('GoTo')

/** This entry of a file, whatever it is part of, runs, sends or carries something. */
const isActive = (dict: PDFDict): boolean => {
  const alone = dict.lookup(also)
  return (
    isActiveAction(dict) ||
    carriers.some(name => isThere(dict.lookup(name))) ||
    actsAlone(dict.lookup(open)) ||
    (alone instanceof PDFDict && alone.keys().some(key => actsAlone(alone.lookup(key))))
  )
}

/** This object, or one written within it, does; those it refers to are objects of their own. */
export const holdsActive = (object: PDFObject): boolean => {
  if (object instanceof PDFArray) return object.asArray().some(holdsActive)
  if (object instanceof PDFStream) return holdsActive(object.dict)
  return object instanceof PDFDict && (isActive(object) || object.values().some(holdsActive))
}
