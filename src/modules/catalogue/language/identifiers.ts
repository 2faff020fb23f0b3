import { z } from 'zod'

/** Words that CEL keeps for itself; none of them can name a field. */
const reserved = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' ',
  ),
)

/** The name of a page, requirement, step …: `old-passport`. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ id: 'Slug', description: 'Lower-case words joined by hyphens: old-passport' })

/** The name of what an expression can ask for: `answers.birthDate`, `figures.childBelow`. */
export const name = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/)
  .refine(value => !reserved.has(value))
  .meta({ id: 'Name', description: 'One word in camelCase, usable in expressions: birthDate' })

export const day = z.iso.date().meta({ id: 'Day', description: 'A calendar date: 2026-11-24' })

/** An expression of the Common Expression Language; what it may ask for stands in the module's README. */
export const expression = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ id: 'Expression', description: 'A CEL expression, for example: answers.reason == "lost"' })
