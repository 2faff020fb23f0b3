import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { Requirement } from './language/requirement.ts'
import type { Situation } from './situation.ts'
import { workedOnce } from './worked-once.ts'

const workOut = (definition: Definition, situation: Situation): readonly Requirement[] => {
  const { bindings } = caseOf(definition, situation)
  return definition.requirements
    .filter(requirement => isMet(definition, requirement.requiredWhen, bindings))
    .map(requirement =>
      requirement.parts === undefined
        ? requirement
        : {
            ...requirement,
            parts: requirement.parts.filter(part => isMet(definition, part.appliesWhen, bindings)),
          },
    )
}

/** The documents that these answers ask for, in the definition's order; each with the parts that apply. */
export const requirementsFor = workedOnce(workOut)
