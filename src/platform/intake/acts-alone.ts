import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** An object that a reference may mean; sure when it bears the number itself, not when a program may only take it so. */
export type Meaning = { readonly object: PDFObject; readonly isSure: boolean }

/** All objects of a file that a reference may mean. */
export type Written = (ref: PDFRef) => readonly Meaning[]

const [action, next, goTo] = [PDFName.of('S'), PDFName.of('Next'), PDFName.of('GoTo')]

/** All actions but those that turn to a place in this file, ISO 32000-2 12.6.4. */
const doing = new Set<PDFObject | undefined>(
  [
    ...['GoToR', 'GoToE', 'GoToDp', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named'],
    ...['SubmitForm', 'ResetForm', 'ImportData', 'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView'],
    ...['JavaScript', 'RichMediaExecute'],
  ].map(name => PDFName.of(name)),
)

/** Through every reference; one that surely should mean something and means nothing stays a reference. */
const meaningsOf = (found: Meaning, written: Written, seen = new Set<string>()): Meaning[] => {
  const { object, isSure } = found
  if (!(object instanceof PDFRef)) return [found]
  const name = `${object.tag} ${isSure}`
  if (seen.has(name)) return []
  seen.add(name)
  const all = written(object)
  return [
    ...(isSure && !all.some(each => each.isSure) ? [found] : []),
    ...all.flatMap(each => meaningsOf({ object: each.object, isSure: isSure && each.isSure }, written, seen)),
  ]
}

/** Programs take the dictionary of a stream for one that stands alone. */
const dictOf = (object: PDFObject): PDFDict | null => {
  if (object instanceof PDFStream) return object.dict
  return object instanceof PDFDict ? object : null
}

type Seen = { readonly sure: Set<PDFDict>; readonly other: Set<PDFDict> }

/** An action, or one that follows it, that does more than turn to a place in this file, or that nobody can look at. */
const does = (
  found: Meaning,
  written: Written,
  seen: Seen = { sure: new Set(), other: new Set() },
): boolean =>
  meaningsOf(found, written).some(({ object, isSure }) => {
    if (object instanceof PDFRef) return true
    const dict = dictOf(object)
    const looked = isSure ? seen.sure : seen.other
    if (dict === null || looked.has(dict)) return false
    looked.add(dict)
    const kind = dict.get(action)
    if (kind instanceof PDFRef || doing.has(kind)) return true
    if (isSure && kind !== undefined && kind !== goTo) return true
    const after = dict.get(next)
    if (after === undefined) return false
    return meaningsOf({ object: after, isSure }, written).some(each =>
      each.object instanceof PDFArray
        ? each.object.asArray().some(one => does({ object: one, isSure: each.isSure }, written, seen))
        : does(each, written, seen),
    )
  })

const sure = (object: PDFObject): Meaning => ({ object, isSure: true })

/** What is done on opening, `OpenAction`: a place to turn to, or an action. */
export const opensActive = (entry: PDFObject, written: Written): boolean => does(sure(entry), written)

/** What is done on other occasions, `AA`: a dictionary of actions. */
export const actsOnOccasion = (entry: PDFObject, written: Written): boolean =>
  meaningsOf(sure(entry), written).some(({ object, isSure }) => {
    if (object instanceof PDFRef) return true
    return dictOf(object)
      ?.values()
      .some(each => does({ object: each, isSure }, written))
  })
