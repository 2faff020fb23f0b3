import { type Day, isDay, type Phrase } from '../../kernel/index.ts'
import { caseOf } from './case-of.ts'
import { tryExpression } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { Situation } from './situation.ts'

/** What only the act of issuing knows. */
export type Issue = {
  readonly number: string
  readonly issuer: string
  readonly place: string
  readonly day: Day
  readonly signatoryName: string
  readonly signatoryPosition: string
  readonly signatoryNip: string
}

export type DocumentContent = {
  readonly holder: string
  /** To be compared with what a reader types; never printed by us beyond the fields. */
  readonly passportNumber: string | null
  /** As printed in the fields; compared where there is no passport number. */
  readonly birthDate: Day | null
  readonly fields: readonly {
    readonly id: string
    readonly number: number | null
    readonly label: Phrase
    /** Empty where the answer was left empty. */
    readonly value: string
  }[]
}

/** What the issued document says for this case; null where the service issues none. */
export const documentFields = (
  definition: Definition,
  situation: Situation,
  issue: Issue,
): DocumentContent | null => {
  const { issues } = definition
  if (issues === undefined) return null
  const bindings = { ...caseOf(definition, situation).bindings, issue }
  const text = (expression: string): string => {
    const outcome = tryExpression(definition, expression, bindings, 'document')
    return 'value' in outcome ? String(outcome.value) : ''
  }
  const birthDate = issues.birthDate === undefined ? '' : text(issues.birthDate)
  return {
    holder: text(issues.holder),
    passportNumber: issues.passportNumber === undefined ? null : text(issues.passportNumber) || null,
    birthDate: isDay(birthDate) ? birthDate : null,
    fields: issues.fields.map(({ id, number, label, value }) => ({
      id,
      number: number ?? null,
      label,
      value: text(value),
    })),
  }
}
