import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { Requirement } from './language/requirement.ts'
import type { Situation } from './situation.ts'

/** The documents that these answers ask for, in the definition's order; those marked optional may be left out. */
export const requirementsFor = (definition: Definition, situation: Situation): readonly Requirement[] => {
  const { bindings } = caseOf(definition, situation)
  return definition.requirements.filter(requirement => isMet(definition, requirement.requiredWhen, bindings))
}
