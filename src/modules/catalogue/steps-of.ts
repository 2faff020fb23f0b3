import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import type { Definition } from './language/definition.ts'
import type { State, Step } from './language/steps.ts'
import type { Situation } from './situation.ts'

/** The steps that apply to this case, in the definition's order. */
export const stepsOf = (definition: Definition, situation: Situation): readonly Step[] => {
  const { bindings } = caseOf(definition, situation)
  return definition.steps.table.filter(step => isMet(definition, step.appliesWhen, bindings))
}

/** Whether nothing more is to be done from here. */
export const isEnd = (definition: Definition, state: State): boolean => definition.steps.ends.includes(state)
