import type { PDFObject } from '@cantoo/pdf-lib'
import type { Meaning, Written } from './acts-alone.ts'

/** An object and the digits before it that may be its number; null where a program may read any number. */
export type WrittenObject = { readonly object: PDFObject; readonly digits: string | null }

/** Far more than a number of usual length; a longer one may be any. */
const longest = 40

/** The number of the object whose `obj` stands here: two whole numbers in one line, without remarks, ISO 32000-2 7.3.10. */
export const digitsBefore = (text: string, at: number): string | null =>
  /[^\d+.-](\d+)[\0\t\f ]+\d+[\0\t\f ]*$/.exec(text.slice(Math.max(0, at - longest), at))?.[1] ?? null

/**
 * What a reference may mean in a file of these objects: each that bears its number, in whatever version. Less surely, as
 * only a crooked table leads there, also each whose number ends in the same digits or cannot be told.
 */
export const meaningsIn = (objects: readonly WrittenObject[]): Written => {
  const byDigits = new Map<string, Meaning[]>()
  const anywhere: Meaning[] = []
  for (const { object, digits } of objects) {
    if (digits === null) anywhere.push({ object, isSure: false })
    const whole = digits?.replace(/^0+(?=\d)/, '') ?? ''
    for (let at = 0; at < whole.length; at += 1) {
      const end = whole.slice(at)
      const same = byDigits.get(end)
      const meaning = { object, isSure: at === 0 }
      if (same) same.push(meaning)
      else byDigits.set(end, [meaning])
    }
  }
  return ref => [...(byDigits.get(String(ref.objectNumber)) ?? []), ...anywhere]
}
