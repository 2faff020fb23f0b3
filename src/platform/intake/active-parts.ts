import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { actsOnOccasion, opensActive, type Written } from './acts-alone.ts'

const names = (...texts: readonly string[]) => texts.map(text => PDFName.of(text))
const [action, open, also] = [PDFName.of('S'), PDFName.of('OpenAction'), PDFName.of('AA')]

/** Entries that run or carry something, ISO 32000-2: scripts 12.6.4.17, forms with scripts 12.7.8, films 13, files 7.11.4. */
const carriers = names('JS', 'XFA', 'OnInstantiate', 'RichMediaContent', 'EF')

/** Actions that run something, send something or open another file, 12.6.4; going somewhere and links stay. */
const activeActions = names(
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMediaExecute'],
  ...['GoToR', 'GoToE'],
)

/** In a file that is written anew, where a reference has one meaning; one to a further reference may have any. */
export const isActiveAction = (dict: PDFDict): boolean => {
  const kind = dict.lookup(action)
  return kind instanceof PDFRef || activeActions.some(name => kind === name)
}

/** What stands elsewhere may be changed for another object of its number: an entry that is there counts, whatever it says. */
const isActive = (dict: PDFDict, written: Written): boolean => {
  const [kind, opening, occasions] = [dict.get(action), dict.get(open), dict.get(also)]
  return (
    kind instanceof PDFRef ||
    activeActions.some(name => kind === name) ||
    carriers.some(name => dict.has(name)) ||
    (opening !== undefined && opensActive(opening, written)) ||
    (occasions !== undefined && actsOnOccasion(occasions, written))
  )
}

/** This object, or one written within it, runs, sends or carries something; those it refers to are objects of their own. */
export const holdsActive = (object: PDFObject, written: Written): boolean => {
  if (object instanceof PDFArray) return object.asArray().some(each => holdsActive(each, written))
  if (object instanceof PDFStream) return holdsActive(object.dict, written)
  return (
    object instanceof PDFDict &&
    (isActive(object, written) || object.values().some(each => holdsActive(each, written)))
  )
}
