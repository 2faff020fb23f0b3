import type { Day } from '../../src/kernel/index.ts'
import { caseToSend } from '../../src/modules/applications/index.ts'
import {
  activeAnswers,
  type Definition,
  exampleSituation,
  placesOf,
  requirementsFor,
  type Situation,
  servicesOn,
} from '../../src/modules/catalogue/index.ts'

export type Paper = { readonly requirement: string; readonly part: string | null }

/** What one example of a definition becomes once its rules have been asked; many requests are made after it. */
export type Model = {
  readonly definition: Definition
  readonly situation: Situation
  /** The papers of the smallest request that has all it needs. */
  readonly papers: readonly Paper[]
  readonly sent: Omit<ReturnType<typeof caseToSend>, 'answers' | 'documents'>
  /** Fields that hold a person's name, or a passport's number: each request has its own. */
  readonly names: readonly string[]
  readonly passports: readonly string[]
  /** Under which key the person's record keeps the answer of a field. */
  readonly reused: readonly { readonly field: string; readonly key: string }[]
}

const modelOf = (definition: Definition, situation: Situation): Model => {
  const answers = activeAnswers(definition, situation)
  const fields = definition.form.flatMap(page => page.fields)
  const answered = fields.filter(({ id }) => typeof answers[id] === 'string' && answers[id] !== '')
  const { variant, steps, tariff } = caseToSend(definition, situation, '', [], {})
  return {
    definition,
    situation,
    papers: requirementsFor(definition, situation).flatMap(each =>
      placesOf(each).map(part => ({ requirement: each.id, part })),
    ),
    sent: { variant, steps, tariff },
    names: answered.filter(field => field.type === 'name').map(field => field.id),
    passports: answered.filter(field => field.type === 'passportNumber').map(field => field.id),
    reused: fields.flatMap(({ id, reuse }) =>
      reuse === undefined || answers[id] === undefined || answers[id] === null
        ? []
        : [{ field: id, key: reuse }],
    ),
  }
}

/** The shipped definitions' own examples without problems, by service. */
export const modelsOn = (day: Day): ReadonlyMap<string, readonly Model[]> =>
  new Map(
    servicesOn(day).map(definition => [
      definition.code,
      definition.examples
        .filter(example => example.expect.problems.length === 0)
        .flatMap(example => {
          const situation = exampleSituation(definition, example)
          return situation === null ? [] : [modelOf(definition, situation)]
        }),
    ]),
  )
