import type { Definition } from '../language/definition.ts'
import type { FieldType } from '../language/field.ts'
import type { Figure } from '../language/sourced.ts'

export type CelType = 'string' | 'int' | 'bool'

/** What the check tells apart and the evaluators do not: a date is a text to them, a count of months a number. */
export const celTypes = {
  string: 'string',
  int: 'int',
  bool: 'bool',
  Day: 'string',
  Name: 'string',
  PassportNumber: 'string',
  Years: 'int',
  Months: 'int',
  Days: 'int',
  WorkingDays: 'int',
} as const satisfies Readonly<Record<string, CelType>>
export type Kind = keyof typeof celTypes

/** What expressions may ask for: a root (`answers`) and the names under it, each of one kind. */
export type KindScope = Readonly<Record<string, Readonly<Record<string, Kind>>>>
export type Scope = Readonly<Record<string, Readonly<Record<string, CelType>>>>

const kinds: Readonly<Partial<Record<FieldType, Kind>>> = {
  yesNo: 'bool',
  number: 'int',
  date: 'Day',
  name: 'Name',
  passportNumber: 'PassportNumber',
}

const units = {
  years: 'Years',
  months: 'Months',
  days: 'Days',
  'working-days': 'WorkingDays',
  count: 'int',
} as const satisfies Readonly<Record<Figure['unit'], Kind>>

/** What the platform knows of the person who asks, without asking. */
const applicant = { age: 'Years', nationality: 'string', residence: 'string' } as const

/** What only the act of issuing knows: the number, the place and day, who signs. */
const issue = {
  number: 'string',
  issuer: 'string',
  place: 'string',
  day: 'Day',
  signatoryName: 'string',
  signatoryPosition: 'string',
  signatoryNip: 'string',
} as const

type Part = 'case' | 'document'

/** The names that expressions of a definition may use; the document's fields may ask about the issuing too. */
export const kindScopeOf = ({ form, figures, variants }: Definition, part: Part = 'case'): KindScope => ({
  answers: Object.fromEntries(
    form.flatMap(page => page.fields.map(({ id, type }) => [id, kinds[type] ?? 'string'] as const)),
  ),
  applicant,
  figures: Object.fromEntries(figures.map(({ id, unit }) => [id, units[unit]] as const)),
  variant: Object.fromEntries(variants.map(({ id }) => [id, 'string'] as const)),
  ...(part === 'document' ? { issue } : {}),
})

/** The same as the evaluators see it. */
export const scopeOf = (definition: Definition, part: Part = 'case'): Scope =>
  Object.fromEntries(
    Object.entries(kindScopeOf(definition, part)).map(([root, names]) => [
      root,
      Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, celTypes[kind]] as const)),
    ]),
  )
