import type { Definition } from '../language/definition.ts'
import { placeholder } from './reference-findings.ts'

/** The definition with `{figureId}` in its sentences replaced by the figure's value. */
export const fillFigures = (definition: Definition): Definition => {
  const values = new Map(definition.figures.map(({ id, value }) => [id, String(value)]))
  const put = <Part>(part: Part): Part => {
    if (typeof part === 'string')
      return part.replace(placeholder, (whole, id) => values.get(id) ?? whole) as Part & string
    if (Array.isArray(part)) return part.map(put) as Part & unknown[]
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, put(value)])) as Part & object
  }
  return { ...put(definition), examples: definition.examples }
}
