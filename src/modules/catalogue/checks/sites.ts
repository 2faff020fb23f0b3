import type { Kind } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'
import type { Path } from './fault.ts'

/** One expression of a definition: where it stands, what it must give, what it may ask for. */
export type Site = {
  readonly path: Path
  readonly text: string
  readonly gives: readonly Kind[]
  /** Set where only a person's name, or a passport number, makes sense. */
  readonly fine?: Kind
  readonly part: 'case' | 'document'
  /** Set for a page's own condition, which may ask earlier pages only. */
  readonly page?: number
  /** The variant is not known yet where pages and variants themselves are chosen. */
  readonly beforeVariant: boolean
}

/** Every expression, in the order of the file's schema. */
export const sitesOf = (definition: Definition): readonly Site[] => [
  ...definition.variants.flatMap((variant, at) =>
    variant.values.map((value, within) => ({
      ...condition(['variants', at, 'values', within, 'when'], value.when),
      beforeVariant: true,
    })),
  ),
  ...definition.form.flatMap((page, at) => [
    ...whereGiven(['form', at, 'visibleWhen'], page.visibleWhen).map(site => ({
      ...site,
      page: at,
      beforeVariant: true,
    })),
    ...page.fields.flatMap((field, within) => [
      ...whereGiven(['form', at, 'fields', within, 'prefillWhen'], field.prefillWhen).map(site => ({
        ...site,
        page: at,
        beforeVariant: true,
      })),
      ...field.checks.map((check, nth) =>
        condition(['form', at, 'fields', within, 'checks', nth, 'when'], check.when),
      ),
    ]),
  ]),
  ...definition.requirements.flatMap(({ requiredWhen, parts = [] }, at) => [
    ...whereGiven(['requirements', at, 'requiredWhen'], requiredWhen),
    ...parts.flatMap(({ appliesWhen }, within) =>
      whereGiven(['requirements', at, 'parts', within, 'appliesWhen'], appliesWhen),
    ),
  ]),
  ...definition.tariff.parts.flatMap((part, at) =>
    part.lines.flatMap((line, within) =>
      whereGiven(['tariff', 'parts', at, 'lines', within, 'appliesWhen'], line.appliesWhen),
    ),
  ),
  ...definition.steps.table.flatMap(({ appliesWhen }, at) =>
    whereGiven(['steps', 'table', at, 'appliesWhen'], appliesWhen),
  ),
  ...documentSites(definition),
]

const documentSites = ({ issues }: Definition): readonly Site[] => {
  if (issues === undefined) return []
  const printed = (path: Path, text: string, gives: readonly Kind[] = ['string', 'Day']): Site => ({
    path: ['issues', ...path],
    ...{ text, gives },
    part: 'document',
    beforeVariant: false,
  })
  return [
    { ...printed(['holder'], issues.holder, ['string']), fine: 'Name' },
    ...(issues.passportNumber === undefined
      ? []
      : [
          {
            ...printed(['passportNumber'], issues.passportNumber, ['string']),
            fine: 'PassportNumber' as const,
          },
        ]),
    ...(issues.birthDate === undefined ? [] : [printed(['birthDate'], issues.birthDate, ['Day'])]),
    ...issues.fields.map((field, at) => printed(['fields', at, 'value'], field.value)),
    ...issues.bring.flatMap(({ appliesWhen }, at) =>
      whereGiven(['issues', 'bring', at, 'appliesWhen'], appliesWhen),
    ),
  ]
}

const condition = (path: Path, text: string): Site => ({
  path,
  text,
  gives: ['bool'],
  part: 'case',
  beforeVariant: false,
})

const whereGiven = (path: Path, text: string | undefined): readonly Site[] =>
  text === undefined ? [] : [condition(path, text)]
