import type { Case } from '../case-of.ts'
import { addDays } from '../expressions/day-functions.ts'
import { isMet } from '../expressions/evaluate.ts'
import type { Definition } from '../language/definition.ts'
import { applicableLines } from '../tariff-for.ts'
import { caseStepFindings } from './case-step-findings.ts'
import type { Finding, Path } from './fault.ts'
import { walkPaths } from './paths.ts'
import { showAnswerCode } from './show-situation.ts'

/** What shows only when the ways through the answers are walked. */
export const pathFindings = (definition: Definition): Finding[] => [
  ...unreachable(definition),
  ...neverRequired(definition),
  ...tooFewParts(definition),
  ...definition.variants.flatMap((variant, at) =>
    exactlyOne(definition, ['variants', at, 'id'], ['variant-gap', 'variant-overlap'], definition.validFrom, {
      conditions: variant.values.map(value => value.when),
      fitting: ({ bindings }) => variant.values.filter(value => isMet(definition, value.when, bindings)),
    }),
  ),
  ...tariffFindings(definition),
  ...caseStepFindings(definition),
]

const unreachable = (definition: Definition): Finding[] =>
  definition.form.flatMap((page, at): Finding[] => {
    const { visibleWhen } = page
    if (visibleWhen === undefined) return []
    const { cases } = walkPaths(definition, [visibleWhen], definition.validFrom)
    return cases.some(({ pages }) => pages.includes(page))
      ? []
      : [{ code: 'unreachable-page', path: ['form', at, 'visibleWhen'] }]
  })

const neverRequired = (definition: Definition): Finding[] => {
  const { requirements, issues } = definition
  const conditions = [
    ...requirements.map(
      ({ requiredWhen }, at) => [requiredWhen, ['requirements', at, 'requiredWhen']] as const,
    ),
    ...(issues?.bring ?? []).map(
      ({ appliesWhen }, at) => [appliesWhen, ['issues', 'bring', at, 'appliesWhen']] as const,
    ),
  ]
  return conditions.flatMap(([condition, path]): Finding[] => {
    if (condition === undefined) return []
    const { cases } = walkPaths(definition, [condition], definition.validFrom)
    return cases.some(({ bindings }) => isMet(definition, condition, bindings))
      ? []
      : [{ code: 'never-required', path }]
  })
}

/** A case that is asked for more parts than apply to it, or for a document none of whose parts applies. */
const tooFewParts = (definition: Definition): Finding[] =>
  definition.requirements.flatMap(({ requiredWhen, parts, atLeast = 1 }, at): Finding[] => {
    const conditions = (parts ?? []).flatMap(({ appliesWhen }) => appliesWhen ?? [])
    if (parts === undefined || conditions.length === 0) return []
    const expressions = [...conditions, ...(requiredWhen === undefined ? [] : [requiredWhen])]
    const { cases } = walkPaths(definition, expressions, definition.validFrom)
    const applying = ({ bindings }: Case) =>
      parts.filter(({ appliesWhen }) => isMet(definition, appliesWhen, bindings)).length
    const short = cases.find(
      found => isMet(definition, requiredWhen, found.bindings) && applying(found) < atLeast,
    )
    if (short === undefined) return []
    const situation = showAnswerCode(short, definition.validFrom)
    return [{ code: 'too-few-parts', path: ['requirements', at, 'parts'], values: { situation } }]
  })

/** On every day on which the tariff changes, within the definition's own validity. */
const tariffFindings = (definition: Definition): Finding[] => {
  const { parts } = definition.tariff
  const changes = parts.flatMap(part =>
    part.lines.flatMap(line => [
      line.validFrom,
      ...(line.validTo === undefined ? [] : [addDays(line.validTo, 1)]),
    ]),
  )
  const within = (day: string) => day >= definition.validFrom && day <= (definition.validTo ?? '9999-12-31')
  const days = [...new Set([definition.validFrom, ...changes])].filter(within).sort()
  return parts.flatMap((part, at) => {
    const perDay = days.map(day =>
      exactlyOne(definition, ['tariff', 'parts', at, 'id'], ['tariff-gap', 'tariff-overlap'], day, {
        conditions: part.lines.flatMap(line => (line.appliesWhen === undefined ? [] : [line.appliesWhen])),
        fitting: ({ bindings }) => applicableLines(definition, part.lines, bindings, day),
      }),
    )
    return perDay.find(findings => findings.length > 0) ?? []
  })
}

type Rule = {
  readonly conditions: readonly string[]
  readonly fitting: (found: Case) => readonly { readonly id: string }[]
}

/** The first case that nothing fits, and the first that more than one fits. */
const exactlyOne = (
  definition: Definition,
  path: Path,
  [gap, overlap]: readonly ['variant-gap', 'variant-overlap'] | readonly ['tariff-gap', 'tariff-overlap'],
  day: string,
  { conditions, fitting }: Rule,
): Finding[] => {
  const { cases, complete } = walkPaths(definition, conditions, day)
  const judged = cases.map(found => ({ found, fits: fitting(found) }))
  const none = judged.find(({ fits }) => fits.length === 0)
  const many = judged.find(({ fits }) => fits.length > 1)
  return [
    ...(none ? [{ code: gap, path, values: { situation: showAnswerCode(none.found, day) } }] : []),
    ...(many
      ? [
          {
            code: overlap,
            path,
            values: {
              ids: many.fits.map(({ id }) => id).join(', '),
              situation: showAnswerCode(many.found, day),
            },
          },
        ]
      : []),
    ...(complete ? [] : [{ code: 'too-many-paths' as const, path }]),
  ]
}
