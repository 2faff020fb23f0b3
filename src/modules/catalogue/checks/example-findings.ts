import { caseOf } from '../case-of.ts'
import { checkAnswers } from '../check-answers.ts'
import { documentFields, type Issue } from '../document-fields.ts'
import { tryExpression } from '../expressions/evaluate.ts'
import { secondOpinion } from '../expressions/second-opinion.ts'
import type { Definition } from '../language/definition.ts'
import type { Example } from '../language/example.ts'
import { requirementsFor } from '../requirements-for.ts'
import type { Situation } from '../situation.ts'
import { stepsOf } from '../steps-of.ts'
import { tariffFor } from '../tariff-for.ts'
import { exampleAnswerFindings, exampleSituation } from './example-situation.ts'
import type { Finding } from './fault.ts'
import { sitesOf } from './sites.ts'

/** What stands in for the act of issuing while an example is tried. */
const issue: Issue = {
  number: '1',
  issuer: 'Perwakilan',
  place: 'Kota',
  day: '2026-11-24',
  signatoryName: 'Pejabat',
  signatoryPosition: 'Kepala Perwakilan',
  signatoryNip: '-',
}

/** Every example: whether the rules give what it expects, and whether both evaluators agree on every expression. */
export const exampleFindings = (definition: Definition): Finding[] => {
  const { examples } = definition
  const sites = sitesOf(definition)
  if (examples.length === 0) return sites.length === 0 ? [] : [{ code: 'no-example', path: [] }]
  const tried = new Set<number>()
  const findings = examples.flatMap((example, at): Finding[] => {
    const situation = exampleSituation(definition, example)
    const wrong = exampleAnswerFindings(definition, example, at)
    if (situation === null || wrong.length > 0) return wrong
    const bindings = { ...caseOf(definition, situation).bindings, issue }
    const disagreements = sites.flatMap(({ path, text, part }, nth): Finding[] => {
      const first = tryExpression(definition, text, bindings, part)
      const value = 'value' in first ? first.value : undefined
      if (value !== undefined) tried.add(nth)
      const second = secondOpinion(text, bindings)
      if (value !== second)
        return [
          {
            code: 'evaluators-disagree',
            path,
            values: { example: example.name, first: String(value ?? '–'), second: String(second ?? '–') },
          },
        ]
      const failed = 'failed' in first && first.failed !== 'no_such_key'
      return failed
        ? [{ code: 'expression-fails', path, values: { situation: example.name, detail: first.failed } }]
        : []
    })
    return [...disagreements, ...expectationFindings(definition, example, at, situation)]
  })
  const untried = sites.flatMap(({ path }, nth): Finding[] =>
    tried.has(nth) ? [] : [{ code: 'untried-expression', path }],
  )
  return [...findings, ...untried]
}

const expectationFindings = (
  definition: Definition,
  example: Example,
  at: number,
  situation: Situation,
): Finding[] => {
  const { expect } = example
  const found = caseOf(definition, situation)
  const checked = checkAnswers(definition, situation)
  const price = tariffFor(definition, situation)
  const document = documentFields(definition, situation, issue)
  const printed = Object.fromEntries((document?.fields ?? []).map(({ id, value }) => [id, value]))
  const outcomes: Record<keyof Example['expect'], unknown> = {
    variant: found.variant,
    pages: found.pages.map(page => page.id),
    requirements: requirementsFor(definition, situation).map(requirement => requirement.id),
    total: price === 'unknown' ? price : price.total,
    problems: Object.keys(checked.problems),
    warnings: Object.keys(checked.warnings),
    steps: stepsOf(definition, situation).map(step => step.id),
    document: Object.fromEntries(Object.keys(expect.document ?? {}).map(id => [id, printed[id] ?? null])),
  }
  return (Object.keys(outcomes) as (keyof Example['expect'])[]).flatMap((key): Finding[] => {
    const expected = expect[key]
    if (expected === undefined || JSON.stringify(expected) === JSON.stringify(outcomes[key])) return []
    return [
      {
        code: 'example-differs',
        path: ['examples', at, 'expect', key],
        values: {
          example: example.name,
          expected: JSON.stringify(expected),
          found: JSON.stringify(outcomes[key]),
        },
      },
    ]
  })
}
