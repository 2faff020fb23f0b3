import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { Field } from './language/field.ts'
import type { Situation } from './situation.ts'

/** The questions to which a known value is offered now: never one that the answers make about somebody else. */
export const prefillsFor = (definition: Definition, situation: Situation): readonly Field[] => {
  const { bindings } = caseOf(definition, situation)
  return definition.form
    .flatMap(page => page.fields)
    .filter(field => field.prefill !== undefined && isMet(definition, field.prefillWhen, bindings))
}
