import type { Definition } from '../language/definition.ts'
import type { FieldType } from '../language/field.ts'

export type CelType = 'string' | 'int' | 'bool'
export type Names = Readonly<Record<string, CelType>>

/** What expressions may ask for: a root (`answers`) and the names under it, each of one type. */
export type Scope = Readonly<Record<string, Names>>

export const celTypeOf = (type: FieldType): CelType =>
  type === 'yesNo' ? 'bool' : type === 'number' ? 'int' : 'string'

/** What the platform knows of the person who asks, without asking. */
const applicant: Names = { age: 'int', nationality: 'string', residence: 'string' }

/** What only the act of issuing knows: the number, the place and day, who signs. */
const issue: Names = {
  number: 'string',
  issuer: 'string',
  place: 'string',
  day: 'string',
  signatoryName: 'string',
  signatoryPosition: 'string',
  signatoryNip: 'string',
}

const every = (names: readonly string[], type: CelType): Names =>
  Object.fromEntries(names.map(name => [name, type]))

/** The names that expressions of a definition may use; the document's fields may ask about the issuing too. */
export const scopeOf = (definition: Definition, part: 'case' | 'document' = 'case'): Scope => ({
  answers: Object.fromEntries(
    definition.form.flatMap(page => page.fields.map(field => [field.id, celTypeOf(field.type)] as const)),
  ),
  applicant,
  figures: every(
    definition.figures.map(figure => figure.id),
    'int',
  ),
  variant: every(
    definition.variants.map(variant => variant.id),
    'string',
  ),
  ...(part === 'document' ? { issue } : {}),
})
